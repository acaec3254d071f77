/** A form that posts inside the site; with `reloadDocument` the answer replaces the whole document. */
export { Form } from '@remix-run/react';

/** Inside a posted form: the form undoes what its address stands for, also without a script. */
export function Undo() {
  return <input type="hidden" name="_method" value="DELETE" />;
}
