import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { learningEvents } from '#db/schema/index.ts';
import { keepPlace } from '#app/features/progress/keep-place.server.ts';
import { recordRecall } from '#app/features/progress/record-recall.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { makeLearner, stateOf, type Learner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LESSON = 'k1-vowels';
const MINUTE = 60_000;

const eventsOf = ({ enrolmentId }: Learner, kind: 'viewed' | 'recalled') =>
  testDb()
    .select()
    .from(learningEvents)
    .where(and(eq(learningEvents.enrolmentId, enrolmentId), eq(learningEvents.kind, kind)));

describe('opening a lesson', () => {
  it('is recorded at most once an hour', async () => {
    const learner = await makeLearner();
    const { enrolmentId } = learner;
    for (const minutes of [0, 1, 59, 60, 61, 119, 120]) {
      const now = new Date(NOW.getTime() + minutes * MINUTE);
      await recordView({ ...learner.ctx, now }, { enrolmentId, itemSlug: LESSON });
    }
    expect(await eventsOf(learner, 'viewed')).toHaveLength(3);
    const { progress } = await stateOf(learner);
    expect(progress.get(LESSON)).toMatchObject({
      firstViewedAt: NOW,
      lastViewedAt: new Date(NOW.getTime() + 120 * MINUTE),
      completedAt: null,
    });
  });
});

describe('the place of a reader', () => {
  it('is kept for the one who reads', async () => {
    const learner = await makeLearner();
    const classmate = await makeLearner(learner.slug);
    const place = { course: learner.slug, item: LESSON, block: 'a-row' };
    await keepPlace(learner.ctx, place);
    await keepPlace(learner.ctx, { ...place, block: 'can-do' });
    expect((await stateOf(learner)).places).toEqual({ [LESSON]: 'can-do' });
    expect((await stateOf(classmate)).places).toEqual({});
  });

  it('is not found outside of an own lesson', async () => {
    const learner = await makeLearner();
    const visitor = testContext({ actor: await makePerson({ roles: ['trainer'] }) });
    const place = { course: learner.slug, item: LESSON, block: 'a-row' };
    await expect(keepPlace(visitor, place)).rejects.toMatchObject({ code: 'not-found' });
    for (const item of ['k1-vowels-check-up', 'nothing']) {
      await expect(keepPlace(learner.ctx, { ...place, item })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

describe('a warm-up word', () => {
  it('is recorded as known or not', async () => {
    const learner = await makeLearner();
    const recall = { course: learner.slug, item: 's1-greetings', word: 'k1.ie', known: true };
    await recordRecall(learner.ctx, recall);
    await recordRecall(learner.ctx, { ...recall, known: false });
    const events = await eventsOf(learner, 'recalled');
    expect(events.map(({ subject, value }) => [subject, value])).toEqual([
      ['k1.ie', 1],
      ['k1.ie', 0],
    ]);
  });

  it('is not found when the course has no such word, or the person no such course', async () => {
    const learner = await makeLearner();
    const recall = { course: learner.slug, item: 's1-greetings', word: 'k1.zzz', known: true };
    await expect(recordRecall(learner.ctx, recall)).rejects.toMatchObject({ code: 'not-found' });
    const visitor = testContext({ actor: await makePerson() });
    await expect(recordRecall(visitor, { ...recall, word: 'k1.ie' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await eventsOf(learner, 'recalled')).toEqual([]);
  });
});
