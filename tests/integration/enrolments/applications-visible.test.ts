import { and, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applications, editions } from '#db/schema/index.ts';
import { applicationsDecidableBy } from '#app/features/enrolments/approvals.server.ts';
import { findApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import { mayDecideApplication, maySeeApplication } from '#app/features/enrolments/policy.ts';
import {
  applicationsVisibleTo,
  countApplications,
  listApplications,
} from '#app/features/enrolments/queries.server.ts';
import { mayOverseePerson } from '#app/features/people/policy.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makeWorld, worlds, type World } from '#tests/factories/people-worlds.ts';
import { makePerson } from '#tests/factories/people.ts';
import { keepPrivate } from '#tests/factories/private-courses.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const today = japanDay(NOW);

async function applyAll(editionId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = personIds.map((personId, index) => ({
    ...{ id: uuidv7(), personId, editionId, ticket: index + 1, appliedAt: NOW },
    ...{ route: 'self' as const, state: 'waiting' as const },
  }));
  await testDb().insert(applications).values(rows);
  return rows.map(({ id }) => id);
}

/** Every world is made in a savepoint that goes with it. */
async function inWorld(
  spec: Parameters<typeof makeWorld>[0],
  look: (world: World) => Promise<void>,
) {
  const undo = new Error('undo');
  await testDb()
    .transaction(async () => {
      await look(await makeWorld(spec));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

it.each([false, true])(
  'predicate and filter agree in generated worlds on whose applications an actor sees (private course: %s)',
  async (isPrivate) => {
    const { editionId, courseId } = await makeEdition();
    if (isPrivate) await keepPrivate(courseId);
    let [seen, hidden] = [0, 0];
    await fc.assert(
      fc.asyncProperty(worlds, fc.nat(), async (spec, chosen) => {
        await inWorld(spec, async ({ actors, people }) => {
          const ids = await applyAll(
            editionId,
            people.map(({ id }) => id),
          );
          // Each actor may be one of those people too: what is one's own one sees.
          const self = people[chosen % people.length]?.id ?? '';
          for (const grants of actors) {
            const actor = { ...grants, personId: self };
            const shown = await visible(actor, ids);
            const expected = people.filter(({ id, posts }) => {
              const isOverseen = mayOverseePerson(actor, posts, today);
              return maySeeApplication(actor, { personId: id, isOverseen, isPrivate });
            });
            expect(shown).toEqual(expected.map(({ id }) => id).sort());
            seen += shown.length;
            hidden += people.length - shown.length;
          }
        });
      }),
      { numRuns: 15 },
    );
    expect(Math.min(seen, hidden)).toBeGreaterThan(10);
  },
  60_000,
);

it('predicate and filter agree in generated worlds on whose applications an actor decides on', async () => {
  const made = [
    ...(['organisation', 'coordinator', 'none'] as const).map((approval) => ({ approval })),
    { approval: 'organisation' as const, archivedAt: NOW },
  ];
  const scenes: { editionId: string; approval: string; isArchived: boolean; isPrivate: boolean }[] =
    [];
  for (const parts of made) {
    for (const isPrivate of [false, true]) {
      const { editionId, courseId } = await makeEdition(parts);
      if (isPrivate) await keepPrivate(courseId);
      const isArchived = 'archivedAt' in parts;
      scenes.push({ editionId, approval: parts.approval, isArchived, isPrivate });
    }
  }
  let [may, mayNot, own] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(worlds, fc.nat(), async (spec, chosen) => {
      await inWorld(spec, async ({ actors, people }) => {
        const ids: string[] = [];
        for (const { editionId } of scenes) {
          const applied = await applyAll(
            editionId,
            people.map(({ id }) => id),
          );
          ids.push(...applied);
        }
        const overseen = people.filter(({ posts }) =>
          actors.some((grants) => mayOverseePerson(grants, posts, today)),
        );
        const from = overseen.length > 0 ? overseen : people;
        const self = from[chosen % from.length]?.id ?? '';
        for (const grants of actors) {
          const actor = { ...grants, personId: self };
          const expected = scenes.flatMap(({ editionId, ...edition }) =>
            people
              .filter(({ id, posts }) => {
                const isOverseen = mayOverseePerson(actor, posts, today);
                const isOwn = id === self;
                own += isOverseen && isOwn ? 1 : 0;
                return mayDecideApplication(actor, { ...edition, isOverseen, isOwn });
              })
              .map(({ id }) => `${editionId} ${id}`),
          );
          expect(await decidable(actor, ids)).toEqual(expected.sort());
          may += expected.length;
          mayNot += ids.length - expected.length;
        }
      });
    }),
    { numRuns: 15 },
  );
  expect(Math.min(may, mayNot, own)).toBeGreaterThan(0);
}, 60_000);

async function decidable(actor: object, ids: string[]): Promise<string[]> {
  const ctx = { actor: actor as Actor, now: NOW };
  const rows = await testDb()
    .select({ editionId: applications.editionId, personId: applications.personId })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .where(and(inArray(applications.id, ids), applicationsDecidableBy(ctx)));
  return rows.map(({ editionId, personId }) => `${editionId} ${personId}`).sort();
}

async function visible(
  actor: Parameters<typeof applicationsVisibleTo>[0],
  ids: string[],
): Promise<string[]> {
  const rows = await testDb()
    .select({ personId: applications.personId })
    .from(applications)
    .where(and(inArray(applications.id, ids), applicationsVisibleTo(actor, today)));
  return rows.map(({ personId }) => personId).sort();
}

describe('a supervisor of one organisation', () => {
  it("finds nothing of another's applications in lists, counts and records", async () => {
    const [town, other] = [await makeOrganisation(), await makeOrganisation()];
    const { editionId } = await makeEdition();
    const [mine, theirs] = [await makePerson(), await makePerson({ legalName: 'Canary Suzuki' })];
    await makeAppointment({ personId: mine.personId, organisationId: town });
    await makeAppointment({ personId: theirs.personId, organisationId: other });
    const [own = '', foreign = ''] = await applyAll(editionId, [mine.personId, theirs.personId]);
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const ctx = testContext({ actor: supervisor });
    const { rows } = await listApplications(ctx, { editionId });
    expect(rows.map(({ id }) => id)).toEqual([own]);
    expect(await countApplications(ctx, editionId)).toEqual({ waiting: 1 });
    expect(await findApplicationRecord(ctx, foreign)).toBeNull();
    const record = await findApplicationRecord(ctx, own);
    expect(record).toMatchObject({ mayDecide: false, mayRemove: false, mayOpenEdition: false });
    expect(JSON.stringify([rows, record])).not.toContain('Canary');
  });

  it('reads of their own person no organisation that is not theirs', async () => {
    const [town, other] = [
      await makeOrganisation(),
      await makeOrganisation({ nameEn: 'Canary Town' }),
    ];
    const { editionId } = await makeEdition();
    const { personId } = await makePerson();
    await makeAppointment({ personId, organisationId: other, endsOn: '2031-07-31' });
    await makeAppointment({
      personId,
      organisationId: town,
      startsOn: '2031-08-01',
      endsOn: '2032-07-31',
    });
    const [id = ''] = await applyAll(editionId, [personId]);
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const record = await findApplicationRecord(testContext({ actor: supervisor }), id);
    expect(record?.place?.en).toMatch(/^Town/);
    const advisorOf = await grantOn(await makePerson({ roles: [] }), 'supervisor', other);
    expect((await findApplicationRecord(testContext({ actor: advisorOf }), id))?.place?.en).toBe(
      'Canary Town',
    );
  });
});

it('the place in the waiting list counts those before, and the applicant', async () => {
  const { editionId } = await makeEdition();
  const people = [await makePerson(), await makePerson(), await makePerson()];
  const ids = await applyAll(
    editionId,
    people.map(({ personId }) => personId),
  );
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const places = [];
  for (const id of ids) places.push((await findApplicationRecord(ctx, id))?.waitingPlace);
  expect(places).toEqual([1, 2, 3]);
});
