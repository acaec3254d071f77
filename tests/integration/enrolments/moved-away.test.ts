import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editions } from '#db/schema/index.ts';
import { makeFeed } from '#app/features/calendar/make-feed.server.ts';
import { readFeed } from '#app/features/calendar/read-feed.server.ts';
import { weekOf } from '#app/features/digests/figures.server.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { runRule } from '#app/features/enrolments/run-rule.server.ts';
import { planNudge } from '#app/features/nudges/plan-nudge.server.ts';
import { loadCompletion } from '#app/features/oversight/completion.server.ts';
import { refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { standingOf } from '#tests/factories/editions.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { applicationOf } from '#tests/factories/levels.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publishLevels, type PublishedLevel } from '#tests/factories/published-levels.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Calendars keep real time. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

/** Around the day on which the only week of the pace ends. */
const WEEK_OF_DUE = new Date(NOW.getTime() + 10 * 86_400_000);

/** Somebody of a town in the first of two levels, which has a pace, and whoever looks after them. */
async function learner() {
  const [low, high] = await publishLevels();
  const paced = eq(editions.id, low.editionId);
  await testDb().update(editions).set({ paceWeeks: 1 }).where(paced);
  const { actor, ctx, enrolmentId } = await makeLearner(low.slug);
  const town = await makeOrganisation();
  await makeAppointment({ personId: actor.personId, organisationId: town });
  const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
  const move = async (from: PublishedLevel, to: PublishedLevel) => {
    const { id: applicationId } = await applicationOf(actor, from.editionId);
    const moved = await changeLevel(ctx, { applicationId, editionId: to.editionId });
    expect(moved).toEqual({ ok: true, state: 'enrolled' });
  };
  const { address } = await makeFeed(ctx);
  const feed = new URL(address).searchParams.get('token') ?? '';
  return {
    low,
    high,
    actor,
    enrolmentId,
    feed,
    move,
    overseer: testContext({ actor: supervisor }),
  };
}

/** In what of the first level somebody is there. */
async function seen({
  low,
  actor,
  enrolmentId,
  feed,
  overseer,
}: Awaited<ReturnType<typeof learner>>) {
  await refreshUnpaced(testContext({ actor: null }));
  const { due } = await weekOf(testContext({ actor: null, now: WEEK_OF_DUE }), actor.personId);
  const nudged = await planNudge(overseer, { enrolmentIds: [enrolmentId] });
  const page = { editionId: low.editionId, offset: 0, limit: 25 };
  const { learners } = await loadCompletion(overseer, page);
  const calendar = (await readFeed(testContext({ actor: null }), feed))?.text ?? '';
  const events = calendar.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  const live = events.filter((event) => !event.includes('STATUS:CANCELLED'));
  return {
    digest: due.some(({ slug }) => slug === low.slug),
    nudge: nudged.gets.length > 0,
    completion: learners.length > 0,
    calendar: live.some((event) => event.includes(enrolmentId)),
  };
}

const EVERYWHERE = { digest: true, nudge: true, completion: true, calendar: true };
const NOWHERE = { digest: false, nudge: false, completion: false, calendar: false };

describe('who has moved to another level', () => {
  it('is not told of the one that was left and not counted there, until they come back', async () => {
    const somebody = await learner();
    const { low, high, move } = somebody;
    expect(await seen(somebody)).toEqual(EVERYWHERE);
    await move(low, high);
    expect(await seen(somebody)).toEqual(NOWHERE);
    await move(high, low);
    expect(await seen(somebody)).toEqual(EVERYWHERE);
  });

  it('is not brought back by the rule of its edition', async () => {
    const { low, high, actor, move } = await learner();
    await testDb().update(editions).set({ byRule: true }).where(eq(editions.id, low.editionId));
    await move(low, high);
    const stranger = await makePerson();
    const keeper = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const { enrolled } = await runRule(keeper, { editionId: low.editionId });
    expect(enrolled).toBeGreaterThan(0);
    const standing = await standingOf(low.editionId);
    expect(standing.enrolled).toContain(stranger.personId);
    expect(standing.moved).toEqual([actor.personId]);
    expect((await standingOf(high.editionId)).enrolled).toEqual([actor.personId]);
  });
});
