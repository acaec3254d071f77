/** A form that posts inside the site; with `reloadDocument` the answer replaces the whole document. */
export { Form } from '@remix-run/react';
