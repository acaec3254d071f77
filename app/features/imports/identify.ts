import type { Facts, KnownPerson, ReadImportRow } from './known.ts';
import type { Fault, ImportField, Question } from './schema.ts';

/** Whom a row is about. */
export type Identity =
  | { is: 'person'; person: KnownPerson }
  | { is: 'nobody-known' }
  | { is: 'left-out' }
  | { is: 'asked'; question: Question }
  | { is: 'fault'; fault: Fault };

interface Input {
  row: ReadImportRow;
  /** The column whose address tells who somebody is. */
  emailField: 'privateEmail' | 'workEmail';
  /** Folded names, in every order of their words. */
  names: readonly string[];
}

/**
 * Finds whom a row is about: by JET number; by mail address where the name agrees too; else somebody
 * is asked. A name alone, or an address that a successor in office may have taken over, never decides.
 */
export function identify({ row, emailField, names }: Input, facts: Facts): Identity {
  const { jetNumber = '', [emailField]: address = '' } = row.values;
  const byEmail = facts.byEmail.get(address.toLowerCase()) ?? [];
  const numbered = facts.byJetNumber.get(jetNumber);
  if (numbered !== undefined) {
    const isAnothers = byEmail.length > 0 && !byEmail.includes(numbered);
    if (isAnothers) return { is: 'fault', fault: { code: 'another-person', field: emailField } };
    return known(numbered, facts);
  }
  const [sure, ...more] = byEmail.filter((id) => isNamedSo(facts.people.get(id), names));
  if (sure !== undefined && more.length === 0) return known(sure, facts);
  const byName = new Set(names.flatMap((name) => facts.byName.get(name) ?? []));
  const question = questionOf(byEmail, byName);
  return question ? answered(row, question, facts) : { is: 'nobody-known' };
}

function known(id: string, facts: Facts): Identity {
  const person = facts.people.get(id);
  return person ? { is: 'person', person } : { is: 'nobody-known' };
}

function isNamedSo(person: KnownPerson | undefined, names: readonly string[]): boolean {
  const own = person?.searchText.split(' ') ?? [];
  return names.some((name) => own.includes(name));
}

function questionOf(byEmail: readonly string[], byName: ReadonlySet<string>): Question | null {
  if (byEmail.length > 0) {
    return { about: 'email', people: [...new Set([...byEmail, ...byName])].sort() };
  }
  return byName.size > 0 ? { about: 'name', people: [...byName].sort() } : null;
}

/** An answer holds as long as nobody is asked about whom the answer did not know of. */
function answered({ asked, answer }: ReadImportRow, question: Question, facts: Facts): Identity {
  const isStill = asked && question.people.every((id) => asked.people.includes(id));
  if (!answer || !isStill) return { is: 'asked', question };
  if (answer === 'another') return { is: 'nobody-known' };
  if (answer === 'left-out') return { is: 'left-out' };
  if (!question.people.includes(answer.person)) return { is: 'asked', question };
  return known(answer.person, facts);
}

/** Where a value stands a second time, the row that had it first. */
export class Seen {
  readonly #rows = new Map<string, number>();
  rowOf(key: string): number | undefined {
    return this.#rows.get(key);
  }
  /** Remembers that the row has these; says which row had one of them before. */
  earlier(keys: readonly string[], row: number): number | undefined {
    const first = keys.map((key) => this.#rows.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!this.#rows.has(key)) this.#rows.set(key, row);
    return first;
  }
}

/** Faults of values that one file must not hold twice. */
export function repeatedFault(
  seen: Seen,
  row: ReadImportRow,
  fields: readonly ImportField[],
): Fault[] {
  return fields.flatMap((field) => {
    const value = row.values[field]?.toLowerCase();
    const first = value === undefined ? undefined : seen.earlier([`${field} ${value}`], row.number);
    return first === undefined ? [] : [{ code: 'repeated' as const, field, row: first }];
  });
}

/** The fault of a row that plans what an earlier row has planned; else remembers that this one does. */
export function plannedFault(
  seen: Seen,
  row: ReadImportRow,
  claims: readonly { key: string; field: ImportField }[],
): Fault | null {
  for (const { key, field } of claims) {
    const first = seen.rowOf(key);
    if (first !== undefined) return { code: 'repeated', field, row: first };
  }
  seen.earlier(
    claims.map(({ key }) => key),
    row.number,
  );
  return null;
}

const MOST_WORDS = 3;

/**
 * A name in every order of its words, folded: who is Yamada Hana is also Hana Yamada. Words are folded one by
 * one, which is cheap where the same given names come again and again; where two of them meet in a long
 * vowel the whole is folded once more.
 */
export function nameKeys(name: string, fold: (text: string) => string): string[] {
  const words = name.split(/[\s,、・]+/u).filter(Boolean);
  const folded = words.map(fold);
  const orders = words.length > MOST_WORDS ? rotations(folded) : permutations(folded);
  const joined = orders.map((order) => {
    const whole = order.join('');
    return /o[ou]|uu/u.test(whole) ? fold(whole) : whole;
  });
  return [...new Set([fold(name), ...joined])].filter(Boolean);
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) =>
    permutations(words.filter((_, other) => other !== at)).map((rest) => [word, ...rest]),
  );
}

function rotations(words: readonly string[]): string[][] {
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);
}
