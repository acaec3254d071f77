import en from './en/import-texts.ts';
import ja from './ja/import-texts.ts';
import type { Locale } from './types.ts';

type Texts = typeof ja;

/** What columns of an import are called and what is wrong with values; no browser loads all of it. */
export function importTexts(locale: Locale) {
  const texts: Texts = locale === 'ja' ? ja : en;
  return {
    ...texts,
    field: (field: keyof Texts['fields']) => texts.fields[field],
    fault: (code: keyof Texts['faults'], { row }: { row?: number | undefined }) =>
      texts.faults[code].replace('{row}', String(row ?? '')),
    inColumn: (column: string, text: string) =>
      texts.inColumn.replace('{column}', () => column).replace('{text}', () => text),
  };
}
