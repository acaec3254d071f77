import { cloneElement } from 'react';
import type { HTMLAttributes, ReactElement, ReactNode } from 'react';
import { describedBy, FieldNotes, LabelText } from './field-parts.tsx';
import type { FieldTexts } from './field-parts.tsx';

type Wired = HTMLAttributes<HTMLElement> & { id?: string; name?: string };

type FieldProps = FieldTexts & {
  name: string;
  /** Where two forms of a page have a field of one name. */
  id?: string;
  label: ReactNode;
  optional?: boolean;
  /** One native input, or a component that hands its props on to one. */
  children: ReactElement<Wired>;
};

/** The id of a field's input: what a fault summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** A labelled input with its hint and faults, wired for assistive technology. */
export function Field({
  name,
  id = fieldId(name),
  label,
  optional,
  children,
  ...texts
}: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        <LabelText label={label} optional={optional} />
      </label>
      <FieldNotes id={id} {...texts} />
      {cloneElement(children, {
        id,
        name,
        'aria-describedby': describedBy(id, texts),
        'aria-invalid': texts.errors?.length ? true : undefined,
      })}
    </div>
  );
}
