import { isHeld } from '#app/features/people/exports.ts';
import { addDays, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { asks, decided, keysOf, placeOf } from './decide-people.ts';
import { identify, plannedFault, repeatedFault, type Identity, type Seen } from './identify.ts';
import { faulty, UNCHANGED } from './known.ts';
import type { Decision, Facts, KnownPerson, Plan, ReadImportRow } from './known.ts';
import type { OrganisationIndex } from './place-row.ts';
import { planPerson } from './plan-person.ts';
import type { Change, Fault } from './schema.ts';

interface Deciding {
  facts: Facts;
  organisations: OrganisationIndex;
  before: { values: Seen; plans: Seen };
}

/** Supervisors: a person, their role at an organisation, and whom they look after. */
export function decideSupervisor(row: ReadImportRow, deciding: Deciding): Decision {
  const { facts, organisations, before } = deciding;
  const faults = [...row.faults, ...repeatedFault(before.values, row, ['workEmail'])];
  const who = identify({ row, emailField: 'workEmail', names: keysOf(row, facts) }, facts);
  const placed = placeOf(row, organisations);
  const stays = staysOf(row.values.jetNumbers, facts);
  faults.push(...moreFaults(row, { placed, stays, who }, facts));
  if (faults.length > 0 || !placed?.ok || stays === null) return faulty(faults);
  if (who.is === 'left-out') return UNCHANGED;
  if (who.is === 'asked') return asks(who.question);
  const person = who.is === 'person' ? who.person : null;
  const twice = plannedFault(before.plans, row, [
    ...(person ? [{ key: `person ${person.id}`, field: 'workEmail' as const }] : []),
    ...stays.map((id) => ({ key: `stay ${id}`, field: 'jetNumbers' as const })),
  ]);
  if (twice) return faulty([twice]);
  return planned({ row, person, organisation: placed.organisation, stays }, facts);
}

interface Found {
  placed: ReturnType<typeof placeOf>;
  stays: string[] | null;
  who: Identity;
}

function moreFaults({ values }: ReadImportRow, found: Found, { today }: Facts): Fault[] {
  const { placed, stays, who } = found;
  return [
    ...(values.until && values.until < today
      ? [{ code: 'date-past', field: 'until' } as const]
      : []),
    ...(who.is === 'fault' ? [who.fault] : []),
    ...(placed && !placed.ok ? [placed.fault] : []),
    ...(stays === null ? [{ code: 'participant-unknown', field: 'jetNumbers' } as const] : []),
  ];
}

/** The stays that people of these numbers hold; null where one of them holds none. */
function staysOf(numbers: string | undefined, facts: Facts): string[] | null {
  const stays = (numbers?.split(' ') ?? []).map((number) => {
    const person = facts.people.get(facts.byJetNumber.get(number) ?? '');
    const held = (person?.posts ?? []).filter((post) => isHeld(postOf(post), facts.today));
    return held.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]?.id ?? null;
  });
  return stays.every((id) => id !== null) ? [...new Set(stays)] : null;
}

const postOf = ({ endsOn, leftOn, leaving }: KnownPerson['posts'][number]) =>
  ({ endsOn, leftOn, leaving }) as Parameters<typeof isHeld>[0];

interface Planning {
  row: ReadImportRow;
  person: KnownPerson | null;
  organisation: { id: string; nameJa: string };
  stays: readonly string[];
}

function planned({ row, person, organisation, stays }: Planning, facts: Facts): Decision {
  const own = planPerson(row.values, person, { locale: 'ja' });
  const held = facts.supervisors.get(`${person?.id} ${organisation.id}`);
  const { until = null } = row.values;
  const isLonger = until !== null && held && endOf(until) > held;
  const more = stays.filter((id) => !person || facts.supervisions.get(id) !== person.id);
  const plan: Plan = {
    person: own.plan,
    ...((held === undefined || isLonger) && { grant: { organisationId: organisation.id, until } }),
    ...(more.length > 0 && { supervise: more }),
  };
  const changes = roleChanges(plan, { row, organisation, held });
  return decided(plan, person ? [...own.changes, ...changes] : []);
}

/** A role holds to the end of its last day in Japan. */
export const endOf = (day: string) => startOfJapanDay(addDays(day, 1));

function roleChanges(
  { grant, supervise }: Plan,
  { row, organisation, held }: Pick<Planning, 'row' | 'organisation'> & { held?: Date | null },
): Change[] {
  const lastDay = held ? addDays(japanDay(held), -1) : null;
  return [
    ...(grant && held === undefined
      ? [{ field: 'organisationName', from: null, to: organisation.nameJa } as const]
      : []),
    ...(grant?.until && lastDay
      ? [{ field: 'until', from: lastDay, to: grant.until } as const]
      : []),
    ...(supervise
      ? [{ field: 'jetNumbers', from: null, to: row.values.jetNumbers ?? '' } as const]
      : []),
  ];
}
