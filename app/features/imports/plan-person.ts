import type { KnownPerson, PersonPlan } from './known.ts';
import type { RowValues } from './read-row.ts';
import type { Change } from './schema.ts';

const PERSON_FIELDS = [
  ...(['legalName', 'displayName', 'kana', 'privateEmail', 'workEmail'] as const),
  ...(['locale', 'timeZone', 'japaneseLevel', 'arrivalOn'] as const),
];

/** What a row says of a person; where it says nothing, what is known stays. */
export function planPerson(
  values: RowValues,
  person: KnownPerson | null,
  { locale }: { locale: 'ja' | 'en' },
): { plan: PersonPlan; changes: Change[] } {
  const stated = PERSON_FIELDS.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  if (person) {
    const changed = stated.filter(([field, value]) => person[field] !== value);
    const changes = changed.map(([field, to]) => ({ field, from: person[field], to }));
    return { plan: { id: person.id, columns: Object.fromEntries(changed) }, changes };
  }
  const columns = { displayName: calledName(values), locale, ...Object.fromEntries(stated) };
  return { plan: { id: null, columns }, changes: [] };
}

/** What somebody is called by when nobody has said it: of SMITH John Paul it is John. */
function calledName({ givenName, legalName = '' }: RowValues): string {
  const words = (givenName ?? legalName).split(/[ ,]+/u).filter(Boolean);
  const isCapital = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();
  const first = words[0] ?? legalName;
  const called = isCapital(first) ? words.find((word) => !isCapital(word)) : first;
  // A Japanese name is not taken apart.
  return /\p{Script=Latin}/u.test(legalName) ? (called ?? first) : legalName;
}
