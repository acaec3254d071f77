import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { certificates, itemProgress, learningEvents } from '#db/schema/index.ts';
import { lessonsOf } from '#app/features/courses/exports.ts';
import { keepPlace } from '#app/features/progress/keep-place.server.ts';
import { recordRecall } from '#app/features/progress/record-recall.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, openAttempt, stateOf } from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';

it('nothing that a browser may report completes anything: only a submitted check-up does', async () => {
  const learner = await makeLearner();
  const { ctx, slug: course, enrolmentId } = learner;
  const { outline } = await stateOf(learner);
  for (const { slug: itemSlug } of lessonsOf(outline)) {
    await recordView(ctx, { enrolmentId, itemSlug });
    await keepPlace(ctx, { course, item: itemSlug, block: 'the-end' });
    for (const { id: word } of outline.words) {
      await recordRecall(ctx, { course, item: itemSlug, word, known: true });
    }
  }
  const completed = async () => {
    const rows = await testDb()
      .select()
      .from(itemProgress)
      .where(eq(itemProgress.enrolmentId, enrolmentId));
    return rows.filter(({ completedAt }) => completedAt !== null).map(({ itemSlug }) => itemSlug);
  };
  expect(await completed()).toEqual([]);
  const module = { courseSlug: course, itemSlug: 'module-1-check-up' };
  expect(await startAttempt(ctx, module)).toEqual({ ok: false, reason: 'lessons-missing' });
  expect(await testDb().$count(certificates, eq(certificates.enrolmentId, enrolmentId))).toBe(0);

  const { attemptId } = await openAttempt(learner, 'k1-vowels-check-up');
  expect(await completed()).toEqual([]);
  await submitAttempt(ctx, { attemptId, submissionKey: uuidv7() });
  expect(await completed()).toEqual(expect.arrayContaining(['k1-vowels']));
});

it('a report about what is not one\u2019s own is not found, and leaves no event', async () => {
  const learner = await makeLearner();
  const stranger = await makeLearner();
  const before = await testDb().$count(learningEvents);
  const place = { course: learner.slug, item: 'k1-vowels' };
  const reports = [
    () => keepPlace(stranger.ctx, { ...place, block: 'b' }),
    () => recordRecall(stranger.ctx, { ...place, word: 'w', known: true }),
    () => startAttempt(stranger.ctx, { courseSlug: learner.slug, itemSlug: 'k1-vowels-check-up' }),
  ];
  for (const report of reports) await expect(report()).rejects.toMatchObject({ code: 'not-found' });
  expect(await testDb().$count(learningEvents)).toBe(before);
});
