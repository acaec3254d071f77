/** A line of a list: what happened, and when, as far as it is said. */
export interface DatedLine {
  year: number | null;
  month: number | null;
  text: string;
}

/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 昭和: 1925, 平成: 1988, 令和: 2018 };
const EARLIEST = 1930;
const LATEST = 2100;

const MONTH = String.raw`(?:\s*(?:年\s*(?:(?<month>\d{1,2})\s*月)?|[-/.]\s*(?<number>\d{1,2})(?!\d)|(?=\s)))`;
const DATE = new RegExp(
  String.raw`^(?:(?<era>昭和|平成|令和)\s*(?<count>元|\d{1,2})|(?<year>\d{4}))${MONTH}\s*[:、,]?\s*`,
  'u',
);

/**
 * Reads a line such as 2018-09 ○○大学 入学, 平成30年9月 ○○大学 入学 or 現在に至る.
 * @returns null where its year or month is none
 */
export function readDatedLine(typed: string): DatedLine | null {
  const text = typed.trim();
  const [whole, groups] = headOf(text);
  if (!groups) return { year: null, month: null, text };
  const year = yearOf(groups);
  const month = monthOf(groups);
  const isDate = year >= EARLIEST && year <= LATEST && (month === null || isMonth(month));
  return isDate ? { year, month, text: text.slice(whole.length).trim() } : null;
}

type Groups = Partial<Record<string, string>>;

/** How a line begins, where it begins with a date. NFKC keeps the number of full-width figures. */
function headOf(text: string): [string, Groups | undefined] {
  const found = DATE.exec(text.slice(0, 24).normalize('NFKC'));
  return [found?.[0] ?? '', found?.groups];
}

function yearOf({ era, count, year }: Groups): number {
  if (!era) return Number(year);
  return (ERAS[era] ?? 0) + (count === '元' ? 1 : Number(count));
}

function monthOf({ month, number }: Groups): number | null {
  const written = month ?? number;
  return written === undefined ? null : Number(written);
}

const isMonth = (month: number) => month >= 1 && month <= 12;

/** The lines of a list that say something. */
export function linesOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(/\r\n?|\n/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The lines of a list that was read without a fault. */
export function datedLinesOf(list: string | undefined): DatedLine[] {
  return linesOf(list).flatMap((each) => readDatedLine(each) ?? []);
}
