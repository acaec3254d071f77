import {
  fieldsOf,
  inputsOf,
  type Content,
  type FieldRule,
} from '#app/features/companies/content.ts';
import { JOB_SECTIONS } from '#app/features/companies/job-fields.ts';
import { PAGE_SECTIONS } from '#app/features/companies/page-fields.ts';

const SHAPED: Partial<Record<FieldRule['kind'], string>> = {
  time: '09:00',
  month: '2032-08',
  link: 'https://company.example/',
  email: 'jobs@company.example',
};

/** Everything that a form asks for, said in the simplest way. */
function filled(fields: readonly FieldRule[]): Content {
  const content: Content = { texts: {}, chosen: {} };
  for (const field of fields) {
    const first = field.choices?.[0] ?? '';
    for (const input of inputsOf(field)) {
      if (field.kind === 'many') content.chosen[input] = [first];
      else content.texts[input] = textOf(field, first, input);
    }
  }
  return content;
}

function textOf({ kind, least = 1 }: FieldRule, first: string, input: string): string {
  if (kind === 'one') return first;
  if (kind === 'number') return String(least);
  return SHAPED[kind] ?? `Said of ${input}`;
}

/** A job that can be published. */
export const jobContent = (): Content => filled(fieldsOf(JOB_SECTIONS));

/** A page that can be published. */
export const pageContent = (): Content => filled(fieldsOf(PAGE_SECTIONS));

/** The same without what one input says. */
export function without({ texts, chosen }: Content, input: string): Content {
  const left = <T>(said: Record<string, T>) =>
    Object.fromEntries(Object.entries(said).filter(([key]) => key !== input));
  return { texts: left(texts), chosen: left(chosen) };
}
