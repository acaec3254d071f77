type Bilingual = { ja: string; en: string };

/** What there is to do for a fiscal year, in the order in which it is done. */
export const YEAR_START_LINES = [
  ...(['copies', 'drafts', 'windows', 'rules'] as const),
  ...(['grants', 'posts', 'organisations', 'texts'] as const),
] as const;
export type YearStartKey = (typeof YEAR_START_LINES)[number];

export type YearText = 'support-page' | 'support-places' | 'safety-confirmation';

/** One thing that is still open, and where it is done. */
export type OpenThing = { to: string } & ({ name: Bilingual } | { text: YearText });

/** How many things of a kind are open, some of them by name, and where all of them are. */
export interface OpenThings {
  open: number;
  first: OpenThing[];
}

export interface YearStartLine extends OpenThings {
  key: YearStartKey;
  to: string;
}

/** How many open things of a line are named: enough to work them off. */
export const NAMED = 100;

/** The fiscal year that is prepared on a day in Japan: from July it is the next one. */
export function yearToPrepare(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 7 ? year + 1 : year;
}

/** Whether a day in Japan is in the months of the change of years (年度更新): February to June. */
export function isYearStart(day: string): boolean {
  const month = Number(day.slice(5, 7));
  return month >= 2 && month <= 6;
}

/** The newest fiscal year that a text names, in Japanese or English; null when it names none. */
export function newestFiscalYear(text: string): number | null {
  const named = [...text.matchAll(/(\d{4})年度|fiscal (\d{4})/giu)];
  const years = named.map(([, ja, en]) => Number(ja ?? en));
  return years.length > 0 ? Math.max(...years) : null;
}

/** Where open things are named, one beside the other. */
const LIST = '/admin/year-start';

/** Where all open things of a line are seen or done. */
export function addressOfLine(key: YearStartKey, year: number): string {
  const drafts = `/admin/editions?year=${year}&state=draft`;
  return {
    copies: `/admin/editions/copies?year=${year - 1}`,
    ...{ drafts, windows: drafts, rules: `/admin/editions?year=${year}` },
    ...{ grants: LIST, organisations: LIST, posts: LIST, texts: LIST },
  }[key];
}
