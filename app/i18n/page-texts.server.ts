import en from './en/page-texts.ts';
import ja from './ja/page-texts.ts';
import type { PageTexts } from './page-texts.ts';
import type { Locale } from './types.ts';

const TEXTS: Record<Locale, PageTexts> = { en: en as PageTexts, ja };

/** All messages that travel with the data of the pages that show them, not with every page. */
export function allPageTexts(locale: Locale): PageTexts {
  return TEXTS[locale];
}

/** The messages of these names, for a loader to hand to its page. */
export function pageTexts<K extends keyof PageTexts>(
  locale: Locale,
  ...names: K[]
): Pick<PageTexts, K> {
  const own = names.map((name) => [name, TEXTS[locale][name]]);
  return Object.fromEntries(own) as Pick<PageTexts, K>;
}

/** Which messages a page asks for, by name. */
export type Asked = Partial<Record<keyof PageTexts, boolean>>;

const packed = new Map<string, string>();

/**
 * The messages that are asked for as one text, written once in a process: `PageMessages` reads it. Hundreds of
 * short ones take as long to write into a page as all the questions of an attempt.
 */
export function packedTexts(locale: Locale, asked: Asked): string {
  const names = (Object.keys(asked) as (keyof PageTexts)[]).filter((name) => asked[name]);
  const key = `${locale} ${names.join(' ')}`;
  const text = packed.get(key) ?? JSON.stringify(pageTexts(locale, ...names));
  packed.set(key, text);
  return text;
}
