/** How one thing is said in a form of a company: a line, a text, a whole number, one or many of a list. */
export type FieldKind =
  'line' | 'text' | 'number' | 'time' | 'month' | 'link' | 'email' | 'one' | 'many';

/** One thing that a page or a job says. */
export interface FieldRule {
  name: string;
  kind: FieldKind;
  /** Said in Japanese and in English: its inputs are `nameJa` and `nameEn`. */
  both?: boolean;
  choices?: readonly string[];
  /** The longest text in characters, or the greatest number; `least` is the smallest. */
  most?: number;
  least?: number;
  /** May be left open. */
  optional?: boolean;
  /** Asked only where another thing is said so. */
  when?: { name: string; is: readonly string[] };
}

export interface SectionRule {
  name: string;
  fields: readonly FieldRule[];
}

/** What was said: texts and single choices by input, many choices by field. What is open stands nowhere. */
export interface Content {
  texts: Record<string, string>;
  chosen: Record<string, string[]>;
}

export const EMPTY: Content = { texts: {}, chosen: {} };

/** The inputs of a field: one, or one for each language. */
export function inputsOf({ name, both }: Pick<FieldRule, 'name' | 'both'>): string[] {
  return both ? [`${name}Ja`, `${name}En`] : [name];
}

/** All fields of sections, in their order. */
export const fieldsOf = (sections: readonly SectionRule[]): FieldRule[] =>
  sections.flatMap(({ fields }) => fields);

/** Whether a field is asked for, by what else is said. */
export function isAsked({ when }: Pick<FieldRule, 'when'>, { texts, chosen }: Content): boolean {
  if (!when) return true;
  const said = [texts[when.name] ?? '', ...(chosen[when.name] ?? [])];
  return when.is.some((value) => said.includes(value));
}

/**
 * The inputs that must be said before publication and are not, in the order of the form: of what is said
 * in both languages each by itself.
 */
export function missingInputs(sections: readonly SectionRule[], content: Content): string[] {
  return fieldsOf(sections)
    .filter((field) => !field.optional && isAsked(field, content))
    .flatMap((field) => inputsOf(field).filter((input) => !isSaid(field, content, input)));
}

function isSaid({ kind }: FieldRule, { texts, chosen }: Content, input: string): boolean {
  return kind === 'many' ? (chosen[input]?.length ?? 0) > 0 : (texts[input] ?? '') !== '';
}
