import type { FormFields } from './fields.ts';

/** What of a question belongs to its kind, with the line of each part. */
export type OwnSource = { fields: object; rows?: Record<string, number[]> };

/** A text without spaces at its ends; undefined where nothing is left. */
export const filled = (text: string | undefined) => (text?.trim() ? text.trim() : undefined);

/** A box that is ticked. */
export const flag = (fields: FormFields, name: string, key = name) =>
  fields[name] === 'on' ? { [key]: true } : {};

/** A list that is not empty. */
export const listed = (key: string, all: readonly string[]) =>
  all.length > 0 ? { [key]: all } : {};

/** A number as people write it, in full width too; what is none is left for the schema to refuse. */
export function numberOf(text: string | undefined): number | string | undefined {
  const plain = filled(text)?.normalize('NFKC').replaceAll(',', '');
  if (plain === undefined) return undefined;
  return /^[-−]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(plain)
    ? Number(plain.replace('−', '-'))
    : plain;
}

/** Percent as a share: not rounded, but for what binary fractions add. */
export function shareOf(text: string | undefined): number | string | undefined {
  const percent = numberOf(text?.replace(/[%％]/u, ''));
  return typeof percent === 'number' ? Number((percent / 100).toPrecision(12)) : percent;
}
