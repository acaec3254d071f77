import { and, eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { applicationChanges, applications, notices } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { editionRow, standingOf } from '#tests/factories/editions.ts';
import { applicationOf, makeLevels, type MadeLevel } from '#tests/factories/levels.ts';
import { toldApplicants } from '#tests/factories/told.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const SEATS = 16;
const PEOPLE = 36;
const ROUNDS = 6;

async function move(actor: Actor, from: MadeLevel, to: MadeLevel) {
  const { id } = await applicationOf(actor, from.editionId);
  const input = { applicationId: id, editionId: to.editionId };
  const ctx = testContext({ actor });
  // A press is repeated, as impatient people do.
  return Promise.all([changeLevel(ctx, input), changeLevel(ctx, input)]);
}

async function withdraw(actor: Actor, { editionId }: MadeLevel) {
  const { id } = await applicationOf(actor, editionId);
  return withdrawApplication(testContext({ actor }), { applicationId: id });
}

it('levels that people leave for each other at once are never over full, and nobody loses a place', async () => {
  const people: Actor[] = [];
  for (let index = 0; index < PEOPLE; index += 1) people.push(await makePerson());
  let moves = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [low, high] = await makeLevels({ capacity: SEATS }, { capacity: SEATS });
    if (!low || !high) throw new Error('no levels');
    // Two of three begin low, where some wait; of the seats of the other level some are free.
    const side = (index: number): [MadeLevel, MadeLevel] =>
      index % 3 === 0 ? [high, low] : [low, high];
    for (const [index, actor] of people.entries()) {
      await applyForEdition(testContext({ actor }), side(index)[0]);
    }
    // Every fifth gives up what they have meanwhile.
    await Promise.all(
      people.map((actor, index) =>
        index % 5 === 0 ? withdraw(actor, side(index)[0]) : move(actor, ...side(index)),
      ),
    );
    moves += await expectPlaces([low, high], people);
  }
  expect(moves).toBeGreaterThan(0);
}, 300_000);

async function expectPlaces(levels: MadeLevel[], people: readonly Actor[]): Promise<number> {
  const stands = new Map<string, number>();
  let moves = 0;
  for (const { editionId } of levels) {
    const { enrolled = [], waiting = [], moved = [] } = await standingOf(editionId);
    const { seatsTaken } = await editionRow(editionId);
    expect(seatsTaken).toBe(enrolled.length);
    expect(seatsTaken).toBeLessThanOrEqual(SEATS);
    // Nobody waits while a seat is free.
    expect(waiting.length === 0 || seatsTaken === SEATS).toBe(true);
    for (const id of [...enrolled, ...waiting]) stands.set(id, (stands.get(id) ?? 0) + 1);
    moves += moved.length;
    await expectPromotedOnce(editionId);
  }
  const lost = people.filter(({ personId }, index) => index % 5 !== 0 && !stands.has(personId));
  expect(lost).toEqual([]);
  await expectToldOnce(levels, moves);
  return moves;
}

async function expectPromotedOnce(editionId: string) {
  const promoted = await testDb()
    .select({ id: applicationChanges.applicationId })
    .from(applicationChanges)
    .innerJoin(applications, eq(applications.id, applicationChanges.applicationId))
    .where(and(eq(applications.editionId, editionId), eq(applicationChanges.cause, 'promoted')));
  const told = (await toldApplicants(editionId)).map(({ applicationId }) => applicationId);
  expect(told.sort()).toEqual(promoted.map(({ id }) => id).sort());
}

async function expectToldOnce(levels: readonly MadeLevel[], moves: number) {
  const left = await testDb()
    .select({ id: applications.id, ticket: applications.ticket })
    .from(applications)
    .where(
      and(
        eq(applications.state, 'moved'),
        inArray(
          applications.editionId,
          levels.map(({ editionId }) => editionId),
        ),
      ),
    );
  const keys = left.map(({ id, ticket }) => `level:${id}:${ticket}`);
  expect(keys).toHaveLength(moves);
  const told = inArray(notices.dedupeKey, keys.length > 0 ? keys : ['']);
  expect(await testDb().$count(notices, told)).toBe(moves);
}
