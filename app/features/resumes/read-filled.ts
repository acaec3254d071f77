import { isDay } from '#app/platform/japan-day.ts';
import { linesOf, readDatedLine } from './dated-lines.ts';
import {
  FIELDS,
  MOST_LINES,
  type FieldName,
  type FieldRule,
  type Filled,
  type Kind,
} from './kinds.ts';

export type FaultCode =
  'required' | 'too-long' | 'too-many' | 'day' | 'email' | 'line' | 'no-glyph';

/** Why a field was not taken: `most` where there is a limit, `what` where a part of it is meant. */
export interface Fault {
  code: FaultCode;
  most?: number;
  what?: string;
}

export type Faults = Partial<Record<FieldName, Fault>>;

/** The fields of a document as they were typed; what else was sent is not looked at. */
export function typedOf(kind: Kind, sent: Readonly<Record<string, string>>): Filled {
  return Object.fromEntries(
    FIELDS[kind].map(({ name }) => [name, (sent[name] ?? '').replaceAll(/\r\n?/gu, '\n').trim()]),
  );
}

/** What is wrong with the fields of a document. @param today as 2026-11-27, in Japan */
export function faultsOf(kind: Kind, filled: Filled, today: string): Faults {
  const faults: Faults = {};
  for (const rule of FIELDS[kind]) {
    const fault = faultOf(rule, filled[rule.name] ?? '', today);
    if (fault) faults[rule.name] = fault;
  }
  return faults;
}

function faultOf(rule: FieldRule, value: string, today: string): Fault | null {
  if (value === '') return rule.required ? { code: 'required' } : null;
  if (rule.type === 'list') return faultOfList(linesOf(value), rule.most);
  if ([...value].length > rule.most) return { code: 'too-long', most: rule.most };
  if (rule.type === 'day') return ageOn(value, today) === null ? { code: 'day' } : null;
  if (rule.type === 'email') return /^[^\s@]+@[^\s@]+$/u.test(value) ? null : { code: 'email' };
  return null;
}

function faultOfList(lines: readonly string[], most: number): Fault | null {
  if (lines.length > MOST_LINES) return { code: 'too-many', most: MOST_LINES };
  const long = lines.find((each) => [...each].length > most + 12);
  if (long) return { code: 'too-long', most };
  const unread = lines.find((each) => readDatedLine(each) === null);
  return unread ? { code: 'line', what: unread } : null;
}

const YOUNGEST = 15;
const OLDEST = 100;

/** 満年齢: whole years at a day, or null where a birth date is none that somebody who works can have. */
export function ageOn(birth: string, today: string): number | null {
  if (!isDay(birth)) return null;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  const age = today.slice(5) < birth.slice(5) ? years - 1 : years;
  return age < YOUNGEST || age > OLDEST ? null : age;
}
