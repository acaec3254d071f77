import { ERA, ERAS } from './japanese/eras.ts';
import type { FaultCode } from './schema.ts';

export type ReadDate = { ok: true; day: string } | { ok: false; code: FaultCode };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** JET began in 1987; a date beyond the next decades is a slip. */
const FIRST_YEAR = 1987;
const LAST_YEAR = 2099;

const WESTERN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u;
const NAMED = /^(?:(\d{1,2})[ -]([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})),?[ -](\d{4}|\d{2})$/u;

/**
 * A day as people and Excel write it: 2027-07-26, 2027/7/26, 2027年7月26日, 20270726, 令和9年7月26日,
 * R9.7.26, 26 July 2027, 26-Jul-27. Of 07/08/2027 nobody knows which is the month: it is refused.
 * @param text with narrow letters (NFKC)
 */
export function readDate(text: string): ReadDate {
  const plain = text
    .toLowerCase()
    .replace(/[ t]\d{1,2}:\d{2}.*$/u, '')
    .replaceAll(/\s*([-/.,年月日])\s*/gu, '$1')
    .replace(/^(\p{L}{1,2}) (?=\d{1,2}年)/u, '$1')
    .replace(/\((?:月|火|水|木|金|土|日)\)$/u, '');
  const direct = WESTERN.exec(plain) ?? COMPACT.exec(plain);
  if (direct) return dayOf(direct.slice(1).map(Number));
  const era = ERA.exec(plain);
  if (era) return eraDay(era);
  const last = YEAR_LAST.exec(plain);
  if (last) return yearLast(last.slice(1).map(Number));
  const named = NAMED.exec(plain.replaceAll(/,(?=\d)/gu, ', '));
  return named ? namedDay(named) : { ok: false, code: 'date' };
}

function dayOf([year = 0, month = 0, day = 0]: readonly number[]): ReadDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal) return { ok: false, code: 'date' };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, code: 'date-too-far' };
  return { ok: true, day: date.toISOString().slice(0, 10) };
}

function eraDay([, name = '', year = '', month, day]: RegExpExecArray): ReadDate {
  const index = ERAS.findIndex(({ names }) => names.some((known) => known === name));
  const era = ERAS[index];
  if (!era) return { ok: false, code: 'date' };
  const nth = year === '元' ? 1 : Number(year);
  const read = dayOf([Number(era.from.slice(0, 4)) + nth - 1, Number(month), Number(day)]);
  if (!read.ok) return read;
  const next = ERAS[index - 1];
  const isInEra = read.day >= era.from && (!next || read.day < next.from);
  return isInEra ? read : { ok: false, code: 'date' };
}

function yearLast([first = 0, second = 0, year = 0]: readonly number[]): ReadDate {
  if (first > 12) return dayOf([year, second, first]);
  if (second > 12 || first === second) return dayOf([year, first, second]);
  return { ok: false, code: 'date-order-unclear' };
}

function namedDay([
  ,
  dayFirst,
  monthSecond,
  monthFirst,
  daySecond,
  year,
]: RegExpExecArray): ReadDate {
  const month = MONTHS.indexOf((monthSecond ?? monthFirst ?? '').slice(0, 3)) + 1;
  const whole = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return dayOf([whole, month, Number(dayFirst ?? daySecond)]);
}
