import { foldHeading } from './japanese/fold-heading.ts';
import { HEADINGS } from './japanese/lexicon.ts';
import { KIND_FIELDS, type ImportField, type ImportKind, type Mapping } from './schema.ts';

/** In the addresses of supervisors a plain "e-mail" is that of work. */
const ALSO: Partial<Record<ImportKind, Partial<Record<ImportField, readonly ImportField[]>>>> = {
  supervisors: { workEmail: ['privateEmail'] },
};

/** The heading of the column that says what is wrong, in a file to repair. */
export const FAULT_HEADING = { ja: '修正が必要な点', en: 'To be corrected' } as const;

/** The heading of a field in templates. */
export function headingOf(field: ImportField, locale: 'ja' | 'en'): string {
  return HEADINGS[field][locale][0] ?? field;
}

/** What the columns of a file are, by their headings; each field is found once. */
export function guessMapping(kind: ImportKind, headings: readonly string[]): Mapping {
  const folded = headings.map(foldHeading);
  const found = new Map<number, ImportField>();
  const names = KIND_FIELDS[kind].fields.map((field) => [field, namesOf(kind, field)] as const);
  const longest = Math.max(...names.map(([, list]) => list.length));
  // Names that come first in their list are the surest: all of them are tried before the second ones.
  for (let rank = 0; rank < longest; rank += 1) {
    for (const [field, list] of names) {
      if ([...found.values()].includes(field)) continue;
      const at = folded.findIndex((name, index) => name === list[rank] && !found.has(index));
      if (at >= 0) found.set(at, field);
    }
  }
  return headings.map((_, index) => found.get(index) ?? null);
}

function namesOf(kind: ImportKind, field: ImportField): string[] {
  const also = ALSO[kind]?.[field] ?? [];
  const lists = [field, ...also].map((each) => HEADINGS[each]);
  const mixed = lists.flatMap(({ ja, en }) =>
    Array.from({ length: Math.max(ja.length, en.length) }, (_, at) => [ja[at], en[at]]).flat(),
  );
  return mixed.filter((name) => name !== undefined).map(foldHeading);
}

/** Columns of a file to repair that we added ourselves. */
export function isFaultHeading(heading: string): boolean {
  const folded = foldHeading(heading);
  return Object.values(FAULT_HEADING).some((known) => foldHeading(known) === folded);
}

/** The letters that Excel shows above a column, counted from 0. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnName(Math.floor(at / 26) - 1)}${last}`;
}
