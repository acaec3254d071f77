import type { z } from 'zod';
import { profileSchema } from './profile.ts';
import {
  rowNumbers,
  valueIn,
  withoutEmptyRows,
  type Fault,
  type Faults,
  type Values,
} from './section-values.ts';
import { SECTION_KEYS, type Section, type SectionPart } from './sections.ts';

export type ReadSection =
  | { ok: true; part: SectionPart }
  /** `values` are those that were typed, counted as the faults count them. */
  | { ok: false; faults: Faults; values: Values };

/** What a form says of a section: each of its keys is read by the schema of what is stored. */
export function readSection(section: Section, typed: Values): ReadSection {
  const values = withoutEmptyRows(withoutEmptyRows(typed, 'projects'), 'languages');
  const faults: Faults = {};
  const part: Record<string, unknown> = {};
  for (const key of SECTION_KEYS[section]) {
    const parsed = profileSchema.shape[key].safeParse(READERS[key](values, key));
    if (parsed.success) part[key] = parsed.data;
    else for (const issue of parsed.error.issues) addFault(faults, fieldOf(key, issue), issue);
  }
  return Object.keys(faults).length > 0
    ? { ok: false, faults, values }
    : { ok: true, part: part as SectionPart };
}

type Key = (typeof SECTION_KEYS)[Section][number];
type Read = (values: Values, key: string) => unknown;

const chosen: Read = (values, key) => valueIn(values, key) || null;
const ticked: Read = (values, key) => values[key]?.includes('on') ?? false;
const several: Read = (values, key) => [...new Set(values[key])];
const both: Read = (values, key) => ({
  ja: textOf(valueIn(values, `${key}.ja`)),
  en: textOf(valueIn(values, `${key}.en`)),
});

const READERS: Record<Key, Read> = {
  availableFrom: (values, key) => monthOf(valueIn(values, key)) || null,
  isFixed: ticked,
  occupations: several,
  industries: several,
  prefectures: (values, key) => (ticked(values, 'anywhere') ? [] : several(values, key)),
  anywhere: ticked,
  moves: chosen,
  tasks: (values, key) =>
    Object.fromEntries(
      ['phone', 'email', 'meeting', 'documents'].map((task) => [
        task,
        chosen(values, `${key}.${task}`),
      ]),
    ),
  jlpt: (values, key) => {
    const [level, month] = [valueIn(values, `${key}.level`), valueIn(values, `${key}.takenOn`)];
    return level === '' && month.trim() === '' ? null : { level, takenOn: monthOf(month) };
  },
  firstLanguage: chosen,
  languages: (values, key) =>
    rowNumbers(values, key).map((row) => ({
      language: valueIn(values, `${key}.${row}.language`),
      use: valueIn(values, `${key}.${row}.use`),
    })),
  degree: chosen,
  major: both,
  licence: chosen,
  skills: both,
  statement: both,
  career: both,
  projects: (values, key) =>
    rowNumbers(values, key).map((row) => ({
      title: both(values, `${key}.${row}.title`),
      text: both(values, `${key}.${row}.text`),
    })),
  certificates: several,
  canDo: several,
  pay: (values, key) => yenOf(valueIn(values, key)),
  residence: chosen,
  residenceUntil: (values, key) => valueIn(values, key).trim() || null,
  residenceChange: chosen,
  namesEmployer: ticked,
};

/** The network's line ends count once, as they do in the browser that limits the field. */
const textOf = (typed: string) => typed.replaceAll(/\r\n?/gu, '\n');

/** 2027-8, 2027/08 and 2027年8月 are 2027-08; anything else stays, to be refused. */
function monthOf(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/u.exec(text);
  return found ? `${found[1]}-${found[2]?.padStart(2, '0')}` : text;
}

/** Yen as people write them: 4,000,000, 400万円. Null where nothing is written. */
function yenOf(typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/[,\s円¥]/gu, '');
  if (text === '') return null;
  const found = /^(\d{1,9})(万?)$/u.exec(text);
  return found ? Number(found[1]) * (found[2] ? 10_000 : 1) : Number.NaN;
}

/** A field has its name in the form; what is wrong with one of several ticks is wrong with the list. */
function fieldOf(key: string, { path }: z.core.$ZodIssue): string {
  const isTick = typeof path[0] === 'number' && path.length === 1;
  return isTick ? key : [key, ...path].join('.');
}

function addFault(faults: Faults, field: string, issue: z.core.$ZodIssue): void {
  faults[field] ??= MONTHS.includes(field) ? { code: 'month' } : faultOf(issue);
}

const MONTHS = ['availableFrom', 'jlpt.takenOn'];

function faultOf(issue: z.core.$ZodIssue): Fault {
  if (issue.code === 'too_big' && issue.origin !== 'number') {
    const code = issue.origin === 'array' ? 'too-many' : 'too-long';
    return { code, most: Number(issue.maximum) };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') return { code: 'day' };
  if (issue.code === 'custom') return { code: 'unreadable' };
  return { code: isOfNumber(issue) ? 'pay' : 'choose' };
}

/** The only number of a profile is pay. */
function isOfNumber(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return ['number', 'int'].includes(issue.expected);
  return 'origin' in issue && issue.origin === 'number';
}
