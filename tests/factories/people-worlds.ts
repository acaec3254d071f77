import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { persons, roleGrants, type appointments } from '#db/schema/index.ts';
import type { Audience, AudienceSubject } from '#app/features/people/audience.ts';
import { PHASES } from '#app/features/people/kinds.ts';
import type { Actor, Role, RoleGrant } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const today = japanDay(NOW);
const EPOCH = new Date('2020-01-01T00:00:00Z');

const at = fc.nat({ max: 9 });
const posts = fc.record({
  kind: fc.constantFrom('ALT', 'CIR', 'SEA'),
  organisation: at,
  workplace: fc.option(at),
  group: fc.option(fc.constantFrom('A', 'B')),
  startsIn: fc.integer({ min: -500, max: 160 }),
  days: fc.integer({ min: 0, max: 900 }),
  year: fc.integer({ min: 1, max: 5 }),
  left: fc.option(
    fc.record({
      after: fc.double({ min: 0, max: 1, noNaN: true }),
      why: fc.constantFrom('withdrew', 'transferred', 'not-arrived'),
    }),
    { freq: 2 },
  ),
});
const ROLES: Role[] = [
  ...(['participant', 'coordinator', 'staff', 'trainer', 'recruiter'] as const),
  ...(['advisor', 'advisor', 'advisor', 'supervisor', 'supervisor', 'supervisor'] as const),
];
const grants = fc.record({
  role: fc.constantFrom<Role>(...ROLES),
  scope: fc.option(at, { freq: 9 }),
});

/** A tree of organisations, people with posts, and actors with roles anywhere in it. */
export const worlds = fc.record({
  organisations: fc.array(
    fc.record({ parent: fc.option(at), merged: fc.option(at, { freq: 6 }) }),
    {
      minLength: 2,
      maxLength: 10,
    },
  ),
  people: fc.array(
    fc.record({
      level: fc.option(fc.constantFrom('none', 'N5', 'N4', 'N3', 'N2', 'N1')),
      posts: fc.array(posts, { maxLength: 3 }),
      grants: fc.array(grants, { maxLength: 2 }),
    }),
    { minLength: 3, maxLength: 8 },
  ),
  actors: fc.array(fc.array(grants, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
});
export type WorldSpec = (typeof worlds)['generate'] extends (...parts: never[]) => {
  value: infer T;
}
  ? T
  : never;

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: Math.ceil(values.length / 2) }), {
    nil: undefined,
    freq: 1,
  });

/** Rules of every part; `places` are positions in the world's organisations. */
export const audiences = fc.record(
  {
    version: fc.constant(1 as const),
    roles: some(['participant', 'advisor', 'supervisor', 'coordinator'] as const),
    kinds: some(['ALT', 'CIR', 'SEA'] as const),
    years: some([1, 2, 3, 4, 5]),
    arrivalGroups: some(['A', 'B']),
    phases: some(PHASES),
    levels: some(['none', 'N5', 'N4', 'N3', 'N2', 'N1'] as const),
    places: fc.option(fc.array(at, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
  },
  { requiredKeys: ['version'] },
) as fc.Arbitrary<Audience & { places?: number[] }>;

export interface World {
  organisations: string[];
  /** An organisation and all that stand above it. */
  chainOf: (id: string) => string[];
  people: (AudienceSubject & { id: string })[];
  actors: Pick<Actor, 'grants'>[];
  make: typeof makers;
}

type Above = Map<string, string[]>;

/** Writes a generated world into the test's database; returns what predicates need to know of it. */
export async function makeWorld(spec: WorldSpec): Promise<World> {
  const above: Above = new Map();
  const ids: string[] = [];
  for (const { parent, merged } of spec.organisations) {
    const parentId = earlier(ids, parent);
    const mergedInto = earlier(ids, merged);
    const id = await makeOrganisation({
      parentId,
      mergedInto,
      closedOn: mergedInto ? '2029-04-01' : null,
    });
    above.set(
      id,
      [parentId, mergedInto].flatMap((one) => one ?? []),
    );
    ids.push(id);
  }
  const chainOf = (id: string) => chain(above, id);
  const people: World['people'] = [];
  for (const person of spec.people) people.push(await makeSubject(person, ids, chainOf));
  const actors = spec.actors.map((own) => ({ grants: own.map((grant) => asGrant(grant, ids)) }));
  return { organisations: ids, chainOf, people, actors, make: makers };
}

const earlier = (ids: string[], place: number | null) =>
  place === null || ids.length === 0 ? null : (ids[place % ids.length] ?? null);

function chain(above: Above, id: string): string[] {
  const found = new Set([id]);
  for (const one of found) for (const next of above.get(one) ?? []) found.add(next);
  return [...found];
}

function asGrant(grant: { role: Role; scope: number | null }, ids: string[]): RoleGrant {
  const scopeId = earlier(ids, grant.scope);
  return scopeId
    ? { role: grant.role, scopeKind: 'organisation', scopeId }
    : { role: grant.role, scopeKind: 'platform', scopeId: null };
}

async function makeSubject(
  spec: WorldSpec['people'][number],
  ids: string[],
  chainOf: World['chainOf'],
): Promise<World['people'][number]> {
  const { personId } = await makePerson({ roles: [] });
  const level = spec.level as AudienceSubject['level'];
  await testDb().update(persons).set({ japaneseLevel: level }).where(eq(persons.id, personId));
  const roles = [];
  for (const draft of spec.grants) {
    const grant = asGrant(draft, ids);
    await testDb()
      .insert(roleGrants)
      .values({ id: uuidv7(), personId, validFrom: EPOCH, ...grant });
    roles.push({ role: grant.role, organisations: grant.scopeId ? chainOf(grant.scopeId) : [] });
  }
  const own = [];
  for (const [index, draft] of spec.posts.entries()) {
    const post = postOf(draft, index, ids);
    await makeAppointment({ personId, ...post });
    const places = [post.organisationId, post.workplaceId].flatMap((one) => one ?? []);
    own.push({ ...post, organisations: places.flatMap(chainOf) });
  }
  return { id: personId, level, roles, posts: own };
}

/** Stays of one person begin on different days. */
function postOf(draft: WorldSpec['people'][number]['posts'][number], index: number, ids: string[]) {
  const startsOn = addDays(today, draft.startsIn + index);
  const left = draft.left && {
    leftOn: addDays(startsOn, Math.floor(draft.days * draft.left.after)),
    leaving: draft.left.why as NonNullable<typeof appointments.$inferInsert.leaving>,
  };
  return {
    kind: draft.kind as 'ALT' | 'CIR' | 'SEA',
    organisationId: earlier(ids, draft.organisation) ?? '',
    workplaceId: earlier(ids, draft.workplace),
    arrivalGroup: draft.group,
    startsOn,
    endsOn: addDays(startsOn, draft.days),
    yearAtStart: draft.year,
    leftOn: left?.leftOn ?? null,
    leaving: left?.leaving ?? null,
  };
}

const makers = {
  /** A host with two towns, one merged into the other, and somebody in post at the former. */
  async merged() {
    const host = await makeOrganisation({ kind: 'host' });
    const successor = await makeOrganisation({ parentId: host });
    const former = await makeOrganisation({ mergedInto: successor, closedOn: '2031-04-01' });
    const { personId } = await makePerson();
    await makeAppointment({ personId, organisationId: former });
    return { host, successor, former, personId };
  },
  actor: async (role: Role, scopeId: string): Promise<Pick<Actor, 'grants'>> =>
    Promise.resolve({ grants: [{ role, scopeKind: 'organisation', scopeId }] }),
};
