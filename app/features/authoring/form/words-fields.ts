import { isJapanese, type FormFields } from './fields.ts';

type Words = string | { en: string; ja: string };

/** Words as two fields, `name-ja` and `name-en`; a text for both languages stands in that of its letters. */
export function wordsFields(name: string, words: Words | undefined): FormFields {
  if (words === undefined) return {};
  if (typeof words !== 'string') return { [`${name}-ja`]: words.ja, [`${name}-en`]: words.en };
  return { [`${name}-${isJapanese(words) ? 'ja' : 'en'}`]: words };
}

const given = (text: string | undefined): string | undefined => {
  const kept = text?.replaceAll('\r\n', '\n');
  return kept?.trim() ? kept : undefined;
};

/** The words of two fields: both where both are filled, else one text for both; undefined where none is. */
export function wordsOf(fields: FormFields, name: string): Words | undefined {
  const [ja, en] = [given(fields[`${name}-ja`]), given(fields[`${name}-en`])];
  return ja !== undefined && en !== undefined ? { en, ja } : (ja ?? en);
}

/** What can be chosen: words for the reader, or Japanese that is asked about. */
interface Offer {
  id?: string | undefined;
  text?: Words | undefined;
  jp?: string | undefined;
}

/** What can be chosen, in the fields of line `row`; whether it is asked about is carried along. */
export function offerFields(name: string, row: number, { id, text, jp }: Offer): FormFields {
  return {
    ...(jp === undefined ? wordsAt(name, row, text) : { [`${name}-ja-${row}`]: jp }),
    ...(jp === undefined ? {} : { [`${name}-as-${row}`]: 'jp' }),
    ...(id === undefined ? {} : { [`${name}-id-${row}`]: id }),
  };
}

/** The words of line `row`. */
export function wordsAt(name: string, row: number, words: Words | undefined): FormFields {
  const all = Object.entries(wordsFields(name, words));
  return Object.fromEntries(all.map(([key, value]) => [`${key}-${row}`, value]));
}

/** The words of line `row` of a form. */
export const wordsOfRow = (fields: FormFields, name: string, row: number): Words | undefined =>
  wordsOf(
    {
      [`${name}-ja`]: fields[`${name}-ja-${row}`] ?? '',
      [`${name}-en`]: fields[`${name}-en-${row}`] ?? '',
    },
    name,
  );

/** What can be chosen of line `row`; undefined where the line is empty. */
export function offerOf(fields: FormFields, name: string, row: number): Offer | undefined {
  const words = wordsOfRow(fields, name, row);
  if (words === undefined) return undefined;
  const id = fields[`${name}-id-${row}`];
  const isAsked = fields[`${name}-as-${row}`] === 'jp' && typeof words === 'string';
  return { ...(id ? { id } : {}), ...(isAsked ? { jp: words } : { text: words }) };
}
