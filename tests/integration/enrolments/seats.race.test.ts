import { and, asc, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applicationChanges, applications, enrolments } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { editionRow, makeEdition, standingOf } from '#tests/factories/editions.ts';
import { toldApplicants } from '#tests/factories/told.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const SEATS = 30;
const PEOPLE = 400;

/** Gives up the seat as soon as there is one, so that people come and go at once. */
async function comeAndGo(actor: Actor, edition: { editionId: string; courseSlug: string }) {
  const ctx = testContext({ actor });
  const applied = await applyForEdition(ctx, edition);
  expect(applied.ok).toBe(true);
  const [own] = await testDb()
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(eq(applications.editionId, edition.editionId), eq(applications.personId, actor.personId)),
    );
  await withdrawApplication(ctx, { applicationId: own?.id ?? '' });
}

describe('four hundred people and thirty seats', () => {
  it('are never thirty-one, keep their order, and tell who moves up once, ten times in a row', async () => {
    const people: Actor[] = [];
    for (let index = 0; index < PEOPLE; index += 1) people.push(await makePerson());
    let moved = 0;
    for (let round = 0; round < 10; round += 1) {
      const edition = await makeEdition({ capacity: SEATS });
      await Promise.all(
        people.map((actor, index) =>
          index % 10 === 0
            ? comeAndGo(actor, edition)
            : applyForEdition(testContext({ actor }), edition),
        ),
      );
      moved += await expectFairness(edition.editionId);
    }
    // Whether somebody moves up in a round is chance; in ten rounds somebody does.
    expect(moved).toBeGreaterThan(0);
  }, 300_000);
});

async function expectFairness(editionId: string): Promise<number> {
  const standing = await standingOf(editionId);
  expect(standing.enrolled).toHaveLength(SEATS);
  expect(standing.withdrawn).toHaveLength(PEOPLE / 10);
  expect(standing.waiting).toHaveLength(PEOPLE - SEATS - PEOPLE / 10);
  expect((await editionRow(editionId)).seatsTaken).toBe(SEATS);
  const learning = and(eq(enrolments.editionId, editionId), sql`${enrolments.withdrawnAt} is null`);
  expect(await testDb().$count(enrolments, learning)).toBe(SEATS);
  const rows = await testDb()
    .select({ state: applications.state, ticket: applications.ticket, id: applications.id })
    .from(applications)
    .where(eq(applications.editionId, editionId))
    .orderBy(asc(applications.ticket));
  const last = Math.max(
    ...rows.filter(({ state }) => state === 'enrolled').map((row) => row.ticket),
  );
  const first = Math.min(
    ...rows.filter(({ state }) => state === 'waiting').map((row) => row.ticket),
  );
  expect(last).toBeLessThan(first);
  return expectToldOnce(editionId);
}

/** Who was moved up has one mail for it; who got a seat at once saw it on the page. */
async function expectToldOnce(editionId: string): Promise<number> {
  const promoted = await testDb()
    .select({ id: applicationChanges.applicationId })
    .from(applicationChanges)
    .innerJoin(applications, eq(applications.id, applicationChanges.applicationId))
    .where(and(eq(applications.editionId, editionId), eq(applicationChanges.cause, 'promoted')));
  const told = await toldApplicants(editionId);
  expect(told.every(({ state }) => state === 'enrolled')).toBe(true);
  expect(told.map(({ applicationId }) => applicationId).sort()).toEqual(
    promoted.map(({ id }) => id).sort(),
  );
  return promoted.length;
}
