import en from './en/archive.ts';
import ja from './ja/archive.ts';
import type { Locale } from './types.ts';

type Texts = typeof ja;
type Names = Record<string, string>;

/** What stands on the first page of an archive of personal data; no browser loads it. */
export function archiveTexts(locale: Locale) {
  const { tables, columns, made, rows, more, ...texts }: Texts = locale === 'ja' ? ja : en;
  return {
    ...texts,
    made: (at: string) => made.replace('{at}', () => at),
    rows: (count: number) => rows.replace('{count}', String(count)),
    more: (file: string) => more.replace('{file}', () => file),
    table: (name: string) => (tables as Names)[name] ?? name,
    column: (name: string) => (columns as Names)[name] ?? name,
  };
}
