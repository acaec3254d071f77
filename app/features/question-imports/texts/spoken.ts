/** Words for the reader as sources have them. */
export type SourceWords = string | { en: string; ja: string };

/** A text in one language or in both. */
export type Spoken<T> = { of: 'one'; one: T } | { of: 'both'; en: T; ja: T };

/** The same done to a text in each of its languages. */
export function mapped<T, U>(spoken: Spoken<T>, change: (value: T) => U): Spoken<U> {
  if (spoken.of === 'one') return { of: 'one', one: change(spoken.one) };
  return { of: 'both', en: change(spoken.en), ja: change(spoken.ja) };
}

/** Words of both languages where both have some and they differ; else the one text there is. */
export function joined(spoken: Spoken<string | undefined>): SourceWords | undefined {
  if (spoken.of === 'one') return spoken.one;
  const { en, ja } = spoken;
  return en !== undefined && ja !== undefined && en !== ja ? { en, ja } : (ja ?? en);
}

/** Words in one of their languages, to be told of. */
export const anyOf = (words: SourceWords): string => (typeof words === 'string' ? words : words.en);
