import { afterCounter } from './counters.ts';

/** What was written: a number, and what stands after it. */
export interface ReadNumber {
  value: number;
  rest: string;
}

const SEPARATORS = String.raw`[ ,']`;
const GROUPED = new RegExp(
  String.raw`^([+-]?)([1-9]\d{0,2}(?:(${SEPARATORS})\d{3}(?:\3\d{3})*))(?!\d)`,
  'u',
);
const FRACTION = /^([+-]?\d{1,9})\/(\d{1,9})(?![\d./])/u;
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?/u;
/** Another figure after what was read: two numbers, or groups that are none. */
const GOES_ON = /^[ ,.'/]*\d/u;
/** A comma that divides where others would group: 1234,567. */
const EITHER_WAY = /^[+-]?[1-9]\d{3,},\d{3}(?!\d)/u;

/**
 * A number as people write it, with what stands after it: full-width; 1,000, 1 000 or 1'000 for a thousand,
 * with one kind of separator; 3.5 or 3,5 for three and a half; 1/2. A comma or a point of Japanese between
 * figures is one.
 * @returns null where it begins with no number, or figures go on in a way that has no one reading
 */
export function readNumber(written: string): ReadNumber | null {
  const text = plain(written);
  return readFraction(text) ?? readGrouped(text) ?? readPlain(text);
}

/**
 * A number of which no unit is asked: one with a sign of money before it, with 万 or 千 in it, in figures of
 * kanji, or with a usual counter or currency after it is that number.
 * @returns null where it is none; `rest` is what is neither number nor counter
 */
export function readBareNumber(written: string): ReadNumber | null {
  const text = plain(written).replace(/^([+-]?)\s*[¥$€£]\s*/u, '$1');
  const read = readMyriads(text) ?? readNumber(text);
  return read && { ...read, rest: afterCounter(read.rest) };
}

const plain = (written: string) =>
  written
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replaceAll(/[−–ー](?=\d)/gu, '-')
    .replaceAll('’', "'")
    .replaceAll(/(?<=\d)、(?=\d)/gu, ',')
    .replaceAll(/(?<=\d)。(?=\d)/gu, '.');

function readFraction(text: string): ReadNumber | null {
  const found = FRACTION.exec(text);
  if (!found || Number(found[2]) === 0) return null;
  return readTo(text, found[0], Number(found[1]) / Number(found[2]));
}

/** 1,200,000 and 1 200.5: after a comma that groups, only a point divides. */
function readGrouped(text: string): ReadNumber | null {
  const found = GROUPED.exec(text);
  if (!found) return null;
  const [whole, sign = '', groups = '', separator = ''] = found;
  const decimals = (separator === ',' ? /^\.\d+/u : /^[.,]\d+/u).exec(text.slice(whole.length));
  const figures = `${sign}${groups.replaceAll(separator, '')}`;
  const value = Number(`${figures}${(decimals?.[0] ?? '').replace(',', '.')}`);
  return readTo(text, `${whole}${decimals?.[0] ?? ''}`, value);
}

function readPlain(text: string): ReadNumber | null {
  const found = EITHER_WAY.test(text) ? null : PLAIN.exec(text);
  return found && readTo(text, found[0], Number(found[0].replace(',', '.')));
}

function readTo(text: string, read: string, value: number): ReadNumber | null {
  const rest = text.slice(read.length);
  if (!Number.isFinite(value) || GOES_ON.test(rest)) return null;
  return { value, rest: rest.trim() };
}

const KANJI_FIGURES = '〇一二三四五六七八九';
const MYRIADS = /^(?:([十百千\d.]*)億)?(?:([十百千\d.]*)万)?(\d*千)?(\d*百)?(\d*十)?(\d*)/u;
const STEPS: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };
/** More would lose figures. */
const LONGEST = 15;

/** 1万2千, 3.5万, 百二十, 三: null where there is no such sign in it. */
function readMyriads(text: string): ReadNumber | null {
  if (!/^[\d.]*[〇一二三四五六七八九十百千万億]/u.test(text)) return null;
  const figures = text.replaceAll(/[〇一二三四五六七八九]/gu, (kanji) =>
    String(KANJI_FIGURES.indexOf(kanji)),
  );
  const [whole = '', hundredMillions, tenThousands, ...small] = MYRIADS.exec(figures) ?? [];
  if (!whole || whole.length > LONGEST) return null;
  const value =
    belowMyriad(hundredMillions) * 1e8 +
    belowMyriad(tenThousands) * 1e4 +
    small.reduce((sum, part) => sum + stepOf(part), 0);
  return readTo(figures, whole, value);
}

/** What stands before 万: 3.5, 12, 2千5百; nothing is none of it. */
function belowMyriad(part: string | undefined): number {
  if (part === undefined) return 0;
  const pieces = part.match(/[\d.]*[千百十]|[\d.]+/gu) ?? [];
  return pieces.length === 0 ? Number.NaN : pieces.reduce((sum, piece) => sum + stepOf(piece), 0);
}

/** 2千 is two thousand, 百 a hundred, 12 twelve. */
function stepOf(part: string | undefined): number {
  if (!part) return 0;
  const step = STEPS[part.at(-1) ?? ''];
  if (step === undefined) return Number(part);
  return part.length === 1 ? step : Number(part.slice(0, -1)) * step;
}
