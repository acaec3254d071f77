import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox, Field, TextArea, TextInput } from '#app/ui/index.ts';
import { useField } from './form-state.ts';

interface InputProps {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  lang?: 'ja' | 'en';
  /** Several lines. */
  rows?: number;
}

/** A field of the form, as it was last filled. */
export function FormInput({ name, label, hint, optional, lang, rows }: InputProps) {
  const { value, errors } = useField(name);
  const own = { defaultValue: value, ...(lang ? { lang } : {}) };
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      errors={errors}
      {...(optional ? { optional } : {})}
    >
      {rows ? <TextArea rows={rows} {...own} /> : <TextInput {...own} />}
    </Field>
  );
}

type BothName =
  | ['promptJa', 'promptEn']
  | ['bodyJa', 'bodyEn']
  | ['explainJa', 'explainEn']
  | ['wrongJa', 'wrongEn']
  | ['feedbackJa', 'feedbackEn'];

interface BothProps {
  name: string;
  labels: BothName;
  rows?: number;
  hint?: ReactNode;
  /** Of a line of the form: its number, at the end of the names of its fields. */
  row?: number;
}

/** Words in Japanese and in English, side by side. */
export function BothInputs({ name, labels: [ja, en], rows, hint, row }: BothProps) {
  const t = useTranslations('work.banks.form');
  const end = row === undefined ? '' : `-${row}`;
  const own = rows === undefined ? {} : { rows };
  return (
    <>
      {hint ? <p className="field-hint">{hint}</p> : null}
      <div className="field-row">
        <FormInput name={`${name}-ja${end}`} label={t(ja)} lang="ja" {...own} />
        <FormInput name={`${name}-en${end}`} label={t(en)} lang="en" {...own} />
      </div>
    </>
  );
}

/** A box to tick, as it was last left. */
export function FormCheckbox({ name, children }: { name: string; children: ReactNode }) {
  const { value } = useField(name);
  return (
    <Checkbox name={name} value="on" defaultChecked={value === 'on'}>
      {children}
    </Checkbox>
  );
}

/** What a form carries along without showing it. */
export function Carried({ names }: { names: readonly string[] }) {
  return names.map((name) => <CarriedField key={name} name={name} />);
}

function CarriedField({ name }: { name: string }) {
  const { value } = useField(name);
  return value ? <input type="hidden" name={name} value={value} /> : null;
}
