/** Fields of the form of a question by name, as they are posted; lines of a kind are numbered from 1. */
export type FormFields = Record<string, string>;

/** Kinds that have a form; the others are written as text. */
export const FORM_KINDS = [
  ...(['choice', 'multiple', 'true-false', 'short', 'typed'] as const),
  ...(['kanji-reading', 'numeric', 'matching', 'ordering', 'essay'] as const),
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const isFormKind = (kind: string): kind is FormKind =>
  (FORM_KINDS as readonly string[]).includes(kind);

/** Kinds whose form has lines of several fields, with how many there are at first. */
const FIRST_ROWS: Readonly<Record<string, number>> = { choice: 4, multiple: 4, matching: 4 };
const MOST_ROWS = 20;

/** How many lines a form has: those that it says, within bounds. */
export function rowsOf(fields: FormFields): number {
  const said = Number(/^\d{1,2}$/u.exec(fields.rows ?? '')?.[0] ?? 0);
  return Math.min(MOST_ROWS, Math.max(said, FIRST_ROWS[fields.kind ?? ''] ?? 0));
}

/** The same form with more lines to fill in. */
export function withMoreRows(fields: FormFields): FormFields {
  return { ...fields, rows: String(Math.min(MOST_ROWS, rowsOf(fields) + 2)) };
}

/** The numbers of the lines of a form. */
export const rowNumbers = (fields: FormFields): number[] =>
  Array.from({ length: rowsOf(fields) }, (_, index) => index + 1);

/** Lines of a text that are not empty, without spaces at their ends. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Whether a text is Japanese, at least in part. */
export const isJapanese = (text: string): boolean => JAPANESE.test(text);
