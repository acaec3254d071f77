import { identify, nameKeys, plannedFault, repeatedFault } from './identify.ts';
import type { Identity, Seen } from './identify.ts';
import { faulty, UNCHANGED } from './known.ts';
import type { Decision, Facts, KnownPerson, KnownPost, Plan, ReadImportRow } from './known.ts';
import { findOrganisation, type OrganisationIndex } from './place-row.ts';
import { planPerson } from './plan-person.ts';
import { planPost, type PlanPost } from './plan-post.ts';
import type { Change, Fault, Question } from './schema.ts';

/** What the rows before this one have said. */
export interface Before {
  values: Seen;
  names: Seen;
  /** People, stays and supervisions that they plan: one file plans each once. */
  plans: Seen;
  /** People as they leave them, by id. */
  people: Map<string, KnownPerson>;
}

interface Deciding {
  facts: Facts;
  organisations: OrganisationIndex;
  before: Before;
}

/** Participants: a person and a stay in one row. */
export function decideParticipant(row: ReadImportRow, deciding: Deciding): Decision {
  const { facts, before } = deciding;
  const repeated = repeatedFault(before.values, row, ['jetNumber', 'privateEmail']);
  const faults = [...row.faults, ...repeated];
  const names = keysOf(row, facts);
  const who = identify({ row, emailField: 'privateEmail', names }, facts);
  const twin = before.names.earlier(names, row.number);
  const claims = who.is === 'person' ? [`person ${who.person.id}`] : [];
  return settle({ row, faults, who, twin, claims }, deciding);
}

/** Stays of people who are known already. */
export function decideAppointment(row: ReadImportRow, deciding: Deciding): Decision {
  const names = keysOf(row, deciding.facts);
  const who = identify({ row, emailField: 'privateEmail', names }, deciding.facts);
  if (who.is === 'nobody-known') {
    return faulty([...row.faults, { code: 'person-unknown', field: 'jetNumber' }]);
  }
  return settle({ row, faults: [...row.faults], who, twin: undefined, claims: [] }, deciding);
}

/** Somebody's names in every script and order, as they are looked for. */
export function keysOf({ values }: Pick<ReadImportRow, 'values'>, { fold }: Pick<Facts, 'fold'>) {
  const { legalName, kana } = values;
  return [legalName, kana].flatMap((name) => (name ? nameKeys(name, fold) : []));
}

interface Settling {
  row: ReadImportRow;
  faults: Fault[];
  who: Identity;
  /** An earlier row of the same name. */
  twin: number | undefined;
  /** What only one row of a file may speak of. */
  claims: readonly string[];
}

function settle({ row, faults, who, twin, claims }: Settling, deciding: Deciding): Decision {
  if (who.is === 'left-out') return UNCHANGED;
  const person = who.is === 'person' ? asLeft(who.person, deciding.before) : null;
  const stay = planStay(row, person, deciding);
  const all = [...faults, ...(who.is === 'fault' ? [who.fault] : []), ...stay.faults];
  if (all.length > 0 || !stay.planned) return faulty(all);
  const question = openQuestion(row, { who, twin });
  if (question === 'left-out') return UNCHANGED;
  if (question) return asks(question);
  return planOnce({ row, person, stay: stay.planned, claims }, deciding.before);
}

interface Planning extends Pick<Settling, 'row' | 'claims'> {
  person: KnownPerson | null;
  stay: Extract<PlanPost, { ok: true }>;
}

/** What a row does, unless an earlier one does it already. */
function planOnce({ row, person, stay, claims }: Planning, before: Before): Decision {
  const { plan: own, changes } = planPerson(row.values, person, { locale: 'en' });
  const { plan: post, changes: moved, post: planned } = stay;
  const twice = plannedFault(before.plans, row, [
    ...claims.map((key) => ({ key, field: 'jetNumber' as const })),
    ...changes.slice(0, 1).map(({ field }) => ({ key: `names ${own.id}`, field })),
    ...(post ? [{ key: `post ${planned.id}`, field: 'startsOn' as const }] : []),
  ]);
  if (twice) return faulty([twice]);
  if (person) remember(before, { ...person, ...own.columns }, planned);
  return decided({ person: own, ...(post && { post }) }, [...changes, ...moved]);
}

/** A row that waits for an answer. */
export function asks(question: Question): Decision {
  return { fate: 'question', faults: [], question, changes: [], plan: null };
}

/** The stay of a row, or what is wrong with its place or its time. */
function planStay(
  row: ReadImportRow,
  person: KnownPerson | null,
  { facts, organisations }: Deciding,
): { planned: Extract<PlanPost, { ok: true }> | null; faults: Fault[] } {
  const placed = placeOf(row, organisations);
  if (!placed?.ok) return { planned: null, faults: placed ? [placed.fault] : [] };
  // Without days in their order, which is a fault already, nothing can be compared.
  const { startsOn, endsOn = '9999' } = row.values;
  if (!startsOn || endsOn < startsOn) return { planned: null, faults: [] };
  const planned = planPost({
    ...{ values: row.values, organisation: placed.organisation },
    token: `row ${row.number}`,
    posts: person?.posts ?? [],
    nameOf: (id) => facts.organisations.find((one) => one.id === id)?.nameJa ?? '',
  });
  return planned.ok ? { planned, faults: [] } : { planned: null, faults: [planned.fault] };
}

/** Where a row places somebody; null when it says nothing of it, which is a fault already. */
export function placeOf({ values }: ReadImportRow, organisations: OrganisationIndex) {
  const { organisationCode: code, organisationName: name } = values;
  if (code === undefined && name === undefined) return null;
  const fields = { codeField: 'organisationCode', nameField: 'organisationName' } as const;
  return findOrganisation(organisations, { code, name, ...fields });
}

/** A person as the rows before have left them. */
function asLeft(person: KnownPerson, { people }: Before): KnownPerson {
  return people.get(person.id) ?? person;
}

/** The person as this row leaves them, for the rows that follow. */
function remember({ people }: Before, person: KnownPerson, post: KnownPost): void {
  const others = person.posts.filter(({ id }) => id !== post.id);
  people.set(person.id, { ...person, posts: [...others, post] });
}

/** What is to be asked still: about people who are known, or about a row of the same name. */
function openQuestion(
  { asked, answer }: ReadImportRow,
  { who, twin }: Pick<Settling, 'who' | 'twin'>,
): Question | 'left-out' | null {
  if (who.is === 'asked') return who.question;
  if (who.is === 'person' || twin === undefined) return null;
  // Who is said to be somebody else than those known is somebody else than the other row too.
  if (answer === 'another') return null;
  const isAnswered = asked?.about === 'row' && answer === 'left-out';
  return isAnswered ? 'left-out' : { about: 'row', people: [], row: twin };
}

/** A row with all that it does; one that changes nothing of what is known does nothing. */
export function decided(plan: Plan, changes: readonly Change[]): Decision {
  const isNew = plan.person?.id === null || plan.post?.id === null;
  if (!isNew && changes.length === 0) return UNCHANGED;
  const fate = plan.person?.id === null ? 'new' : 'changed';
  return { fate, faults: [], question: null, changes, plan };
}
