import type { Profile } from './profile.ts';
import { SECTION_KEYS, type Section } from './sections.ts';

/**
 * What the fields of a form hold, by their names, as they were typed: `statement.ja`, `projects.0.title.en`.
 * A field that may be ticked several times has several values; an empty one may have none.
 */
export type Values = Partial<Record<string, string[]>>;

export type FaultCode =
  'choose' | 'too-many' | 'too-long' | 'month' | 'day' | 'pay' | 'not-yours' | 'unreadable';

/** Why a field was not taken; `most` where there is a limit. */
export interface Fault {
  code: FaultCode;
  most?: number;
}
export type Faults = Partial<Record<string, Fault>>;

export const MOST_PROJECTS = 5;
export const MOST_LANGUAGES = 6;

const both = (name: string) => [`${name}.ja`, `${name}.en`];
const rows = (most: number, fields: (row: number) => string[]) =>
  Array.from({ length: most }, (_, row) => fields(row)).flat();

const FIELDS: Record<Section, readonly string[]> = {
  work: SECTION_KEYS.work,
  japanese: [
    ...['tasks.phone', 'tasks.email', 'tasks.meeting', 'tasks.documents'],
    ...['jlpt.level', 'jlpt.takenOn'],
  ],
  languages: [
    'firstLanguage',
    ...rows(MOST_LANGUAGES, (row) => [`languages.${row}.language`, `languages.${row}.use`]),
  ],
  study: ['degree', ...both('major')],
  skills: ['licence', ...both('skills')],
  statement: both('statement'),
  career: both('career'),
  projects: rows(MOST_PROJECTS, (row) => [
    ...both(`projects.${row}.title`),
    ...both(`projects.${row}.text`),
  ]),
  learning: SECTION_KEYS.learning,
  conditions: SECTION_KEYS.conditions,
  employer: SECTION_KEYS.employer,
};

/** What a form that was sent holds of a section; what else is in it is not looked at. */
export function sentValues(section: Section, sent: (name: string) => string[]): Values {
  return Object.fromEntries(FIELDS[section].map((name) => [name, sent(name)]));
}

/** The value of a field that has one. */
export const valueIn = (values: Values, name: string): string => values[name]?.[0] ?? '';

/** A section as its form shows it. */
export function valuesOf(profile: Profile, section: Section): Values {
  return Object.fromEntries(SECTION_KEYS[section].flatMap((key) => flat(key, profile[key])));
}

function flat(name: string, value: unknown): [string, string[]][] {
  if (value === null || value === undefined || value === false) return [];
  if (value === true) return [[name, ['on']]];
  if (typeof value === 'string' || typeof value === 'number') return [[name, [String(value)]]];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return [[name, value]];
  }
  return Object.entries(value).flatMap(([key, own]) => flat(`${name}.${key}`, own));
}

/** How many rows of a list of groups a form has: those that are written and one more, up to a limit. */
export function rowsShown(values: Values, name: string, most: number): number {
  return Math.min(most, rowNumbers(values, name).length + 1);
}

/** The numbers of the rows of a list of groups in which something is written. */
export function rowNumbers(values: Values, name: string): number[] {
  const rows = Object.entries(values).flatMap(([field, own]) => {
    const row = field.startsWith(`${name}.`) ? Number(field.split('.')[1]) : Number.NaN;
    return Number.isInteger(row) && own?.some((text) => text.trim() !== '') ? [row] : [];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** The same with rows that are empty left out, so that rows are counted as they will be stored. */
export function withoutEmptyRows(values: Values, name: string): Values {
  const numbers = rowNumbers(values, name);
  const moved = Object.entries(values).flatMap(([field, own]): [string, string[] | undefined][] => {
    const [first, row, ...rest] = field.split('.');
    if (first !== name) return [[field, own]];
    const place = numbers.indexOf(Number(row));
    return place < 0 ? [] : [[[name, place, ...rest].join('.'), own]];
  });
  return Object.fromEntries(moved);
}
