import type { ReactNode } from 'react';
import { fieldId } from './field.tsx';
import { describedBy, FieldNotes, LabelText } from './field-parts.tsx';
import type { FieldTexts } from './field-parts.tsx';

export type FieldsetProps = FieldTexts & {
  name: string;
  id?: string;
  legend: ReactNode;
  optional?: boolean;
  children: ReactNode;
};

/** Inputs that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const { name, id = fieldId(name), legend, optional, children, hint, errors } = props;
  return (
    <fieldset
      className="fieldset"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, { hint, errors })}
    >
      <legend>
        <LabelText label={legend} optional={optional} />
      </legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {children}
    </fieldset>
  );
}
