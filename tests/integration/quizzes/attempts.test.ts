import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attempts, learningEvents } from '#db/schema/index.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { loadOpenAttempt, loadResult } from '#app/features/quizzes/load-attempt.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  makeLearner,
  makeSmallCourse,
  openAttempt,
  stateOf,
  submitInTime,
  takeCheckUp,
  type Learner,
} from '#tests/factories/learners.ts';
import { endAccess } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const KANA = 'k1-vowels-check-up';
const SITUATION = 's1-greetings-check-up';
const MODULE = 'module-1-check-up';

const attemptsOf = ({ enrolmentId }: Learner) =>
  testDb().select().from(attempts).where(eq(attempts.enrolmentId, enrolmentId));
const eventsOf = ({ enrolmentId }: Learner) =>
  testDb().select().from(learningEvents).where(eq(learningEvents.enrolmentId, enrolmentId));

describe('starting an attempt', () => {
  it('goes on with the one that is open', async () => {
    const learner = await makeLearner();
    const input = { courseSlug: learner.slug, itemSlug: KANA };
    const first = await startAttempt(learner.ctx, input);
    const second = await startAttempt(learner.ctx, input);
    expect(first).toMatchObject({ ok: true, resumed: false });
    expect(second).toEqual({ ...first, resumed: true });
    expect(await attemptsOf(learner)).toHaveLength(1);
  });

  it('is refused once access to the edition has ended; the one that is open can be finished', async () => {
    const learner = await makeLearner();
    const open = { courseSlug: learner.slug, itemSlug: KANA };
    const started = await startAttempt(learner.ctx, open);
    await endAccess(learner);
    expect(await startAttempt(learner.ctx, open)).toEqual({ ...started, resumed: true });
    const other = { courseSlug: learner.slug, itemSlug: SITUATION };
    expect(await startAttempt(learner.ctx, other)).toEqual({ ok: false, reason: 'over' });
    if (!started.ok) throw new Error('not started');
    const { attemptId } = started;
    const submitted = await submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
    expect(submitted).toMatchObject({ ok: true });
    expect(await startAttempt(learner.ctx, open)).toEqual({ ok: false, reason: 'over' });
  });

  it('waits for the lessons of a module, then does not', async () => {
    const learner = await makeLearner();
    const input = { courseSlug: learner.slug, itemSlug: MODULE };
    expect(await startAttempt(learner.ctx, input)).toEqual({
      ok: false,
      reason: 'lessons-missing',
    });
    await takeCheckUp(learner, KANA);
    expect(await startAttempt(learner.ctx, input)).toMatchObject({ ok: false });
    await takeCheckUp(learner, SITUATION);
    expect(await startAttempt(learner.ctx, input)).toMatchObject({ ok: true });
  });

  it.each([
    ['a lesson', 'k1-vowels'],
    ['an item of no course', 'nothing'],
    ['a name that every object has', '__proto__'],
  ])('finds no check-up in %s', async (_, itemSlug) => {
    const learner = await makeLearner();
    const input = { courseSlug: learner.slug, itemSlug };
    await expect(startAttempt(learner.ctx, input)).rejects.toMatchObject({ code: 'not-found' });
    expect(await attemptsOf(learner)).toEqual([]);
  });

  it('is for the enrolled only, whatever their role', async () => {
    const { slug } = await makeSmallCourse();
    for (const role of ['participant', 'trainer', 'coordinator', 'recruiter'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(startAttempt(ctx, { courseSlug: slug, itemSlug: KANA })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

describe('submitting an attempt', () => {
  it('counts the latest answers and says so once, however often it is sent', async () => {
    const learner = await makeLearner();
    const { attemptId } = await openAttempt(learner, KANA);
    await answerByKey(learner.ctx, attemptId);
    const input = { attemptId, submissionKey: uuidv7() };
    const first = await submitAttempt(learner.ctx, input);
    expect(first).toMatchObject({ score: 2, maxScore: 2, repeated: false });
    for (const submissionKey of [input.submissionKey, uuidv7()]) {
      const again = await submitAttempt(learner.ctx, { attemptId, submissionKey });
      expect(again).toEqual({ ...first, repeated: true });
    }
    const submitted = (await eventsOf(learner)).filter(({ kind }) => kind === 'attempt-submitted');
    expect(submitted).toHaveLength(1);
  });

  it('scores what is left out as nothing and a near answer as a half', async () => {
    const learner = await makeLearner();
    const { attemptId, keys } = await openAttempt(learner, KANA);
    const [questionId = ''] = Object.entries(keys).find(([, { kind }]) => kind === 'typed') ?? [];
    const clientId = uuidv7();
    const answer = { text: 'イエ' };
    await saveAnswer(learner.ctx, { attemptId, questionId, sequence: 1, clientId, answer });
    const result = await submitInTime(learner, attemptId);
    expect([0.5, 1]).toContain(result.score);
    expect(result.maxScore).toBe(2);
  });

  it("is not found for somebody else's attempt", async () => {
    const learner = await makeLearner();
    const { attemptId } = await openAttempt(learner, KANA);
    const classmate = await makeLearner(learner.slug);
    await expect(
      submitAttempt(classmate.ctx, { attemptId, submissionKey: uuidv7() }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await attemptsOf(learner))[0]?.submittedAt).toBeNull();
  });
});

describe('what a learner is shown', () => {
  it('holds no key before it is due, and all of it after', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, KANA);
    await takeCheckUp(learner, SITUATION);
    const { attemptId } = await openAttempt(learner, MODULE);
    const state = await stateOf(learner);
    const item = findItem(state.outline, MODULE);
    if (!item) throw new Error('no module check-up');
    await answerByKey(learner.ctx, attemptId);
    const open = JSON.stringify(await loadOpenAttempt(learner.ctx, state, item));
    expect(open).not.toMatch(/"(correct|accepted|orders|explain|solution|verdict)":(?!null)/);
    await submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
    const result = await loadResult(learner.ctx, state, { itemSlug: MODULE, attemptId });
    expect(result?.questions.every(({ feedback }) => feedback?.solution)).toBe(true);
  });

  it('says a right answer that is a word of the course, once it is due', async () => {
    const course = smallCompiled(`small-${uuidv7()}`);
    await publish(course, new Map([['k1.ie', '/media/ie.mp3']]));
    const learner = await makeLearner(course.slug);
    const { attemptId } = await openAttempt(learner, KANA);
    const state = await stateOf(learner);
    const item = findItem(state.outline, KANA);
    if (!item) throw new Error('no check-up');
    await answerByKey(learner.ctx, attemptId);
    const open = await loadOpenAttempt(learner.ctx, state, item);
    expect(JSON.stringify(open)).not.toContain('"sound":');
    await submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
    const result = await loadResult(learner.ctx, state, { itemSlug: KANA, attemptId });
    const typed = result?.questions.find(({ question }) => question.kind === 'typed');
    expect(typed?.feedback?.solution).toMatchObject({ jp: 'いえ', sound: '/media/ie.mp3' });
  });

  it("is never another learner's result", async () => {
    const learner = await makeLearner();
    const { attemptId } = await takeCheckUp(learner, KANA);
    const classmate = await makeLearner(learner.slug);
    const state = await stateOf(classmate);
    expect(await loadResult(classmate.ctx, state, { itemSlug: KANA, attemptId })).toBeNull();
  });
});
