import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  answerEvents,
  attempts,
  editions,
  enrolments,
  learningEvents,
  outboxJobs,
} from '#db/schema/index.ts';
import { extendDeadlines } from '#app/features/enrolments/extend-deadlines.server.ts';
import { undoExtension } from '#app/features/enrolments/undo-extension.server.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { loadOpenAttempt, loadResult } from '#app/features/quizzes/load-attempt.server.ts';
import { refreshTimes } from '#app/features/quizzes/refresh-times.server.ts';
import { listMissedQuestions } from '#app/features/quizzes/missed-questions.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { submitDueAttempts } from '#app/features/quizzes/submit-due-attempts.server.ts';
import { submitForm } from '#app/features/quizzes/submit-form.server.ts';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { openAttempt, stateOf, submitInTime, type Learner } from '#tests/factories/learners.ts';
import { makeRuledCourse, makeRuledLearner, TEST } from '#tests/factories/timed-attempts.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (ms: number) => new Date(NOW.getTime() + ms);
const at = (learner: Learner, ms: number): Learner => ({
  ...learner,
  ctx: { ...learner.ctx, now: after(ms) },
});
const sweep = (ms: number) =>
  submitDueAttempts({ ...testContext({ actor: null }), now: after(ms) });
/** 1 July 2031 begins in Japan nine hours before the tests' time. */
const ANCHOR = after(-9 * HOUR);

const runTimes = (payload: Record<string, string>) =>
  refreshTimes(testContext({ actor: null }), { id: uuidv7(), kind: 'attempt-times', payload });

const begin = (learner: Learner) =>
  startAttempt(learner.ctx, { courseSlug: learner.slug, itemSlug: TEST });
const rowOf = async (attemptId: string) => {
  const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  if (!row) throw new Error('no attempt');
  return row;
};
const storedOf = (attemptId: string) =>
  testDb()
    .select()
    .from(answerEvents)
    .where(eq(answerEvents.attemptId, attemptId))
    .orderBy(asc(answerEvents.receivedAt));

/** Half an hour to answer, and the attempt that has begun. */
async function timed(rules = '{ duration: 30 }', anchorAt: Date | null = null) {
  const learner = await makeRuledLearner(await makeRuledCourse(rules), anchorAt);
  const { attemptId, keys } = await openAttempt(learner, TEST);
  const [first = '', second = ''] = (await rowOf(attemptId)).questionIds;
  const answer = (questionId: string, ms: number, sequence = 1) =>
    saveAnswer(at(learner, ms).ctx, {
      ...{ attemptId, questionId, sequence, clientId: uuidv7() },
      answer: keys[questionId] && rightAnswer(keys[questionId]),
    });
  return { learner, attemptId, first, second, answer };
}

function wrongAnswer(key: QuestionKey) {
  if (key.kind === 'choice') return { option: Object.keys(key.feedback)[0] };
  return key.kind === 'ordering' ? { tiles: key.orders[0]?.slice(1) } : { text: 'ちがう' };
}

async function pageOf(learner: Learner) {
  const state = await stateOf(learner);
  const item = findItem(state.outline, TEST);
  if (!item) throw new Error('no check-up');
  return {
    open: await loadOpenAttempt(learner.ctx, state, item),
    result: await loadResult(learner.ctx, state, { itemSlug: TEST, attemptId: null }),
    start: await checkUpStartView(learner.ctx, state, item),
  };
}

describe('an attempt whose time ends', () => {
  it('is submitted by the server some minutes later, with every answer that had come by then', async () => {
    const { learner, attemptId, first, second, answer } = await timed();
    expect(await answer(first, 10 * MINUTE)).toMatchObject({ receipt: { late: false } });
    expect(await answer(second, 34 * MINUTE)).toMatchObject({ receipt: { late: false } });
    expect(await sweep(35 * MINUTE - 1)).toBe(0);
    expect(await sweep(35 * MINUTE)).toBe(1);
    expect(await rowOf(attemptId)).toMatchObject({ submittedBy: 'server', score: 2, maxScore: 2 });
    expect(await sweep(40 * MINUTE)).toBe(0);
    const events = await testDb()
      .select()
      .from(learningEvents)
      .where(eq(learningEvents.subject, attemptId));
    expect(events.filter(({ kind }) => kind === 'attempt-submitted')).toHaveLength(1);
    const state = await stateOf(learner);
    expect(state.progress.get(TEST)?.completedAt).toEqual(after(35 * MINUTE));
  });

  it('keeps what comes later, marked late, and counts it not', async () => {
    const { attemptId, first, second, answer } = await timed();
    await answer(first, 10 * MINUTE);
    expect(await answer(first, 36 * MINUTE, 2)).toMatchObject({ receipt: { late: true } });
    await sweep(40 * MINUTE);
    expect(await answer(second, 3 * HOUR)).toMatchObject({ ok: true, receipt: { late: true } });
    expect((await storedOf(attemptId)).map(({ late }) => late)).toEqual([false, true, true]);
    expect(await rowOf(attemptId)).toMatchObject({ score: 1, maxScore: 2 });
    expect(await answer(second, 31 * DAY, 2)).toEqual({ ok: false, reason: 'closed' });
  });

  it('keeps as late also what set out before the server submitted and arrived after', async () => {
    const { attemptId, first, answer } = await timed();
    await sweep(35 * MINUTE);
    expect(await answer(first, 35 * MINUTE - 50)).toMatchObject({ receipt: { late: true } });
    expect((await storedOf(attemptId)).map(({ late }) => late)).toEqual([true]);
  });

  it('says of an open attempt when its own time ends, and counts it among those that are used', async () => {
    const { learner } = await timed('{ duration: 30, attempts: 2 }');
    expect((await pageOf(at(learner, 20 * MINUTE))).start.rules).toMatchObject({
      ...{ endsAt: after(30 * MINUTE).toISOString(), wouldEndAt: null, attemptsLeft: 1 },
    });
  });

  it('tells of no word that was wrong in it before it is submitted', async () => {
    const { learner, attemptId, first } = await timed();
    const wrong = { attemptId, questionId: first, sequence: 1, clientId: uuidv7() };
    const { keys } = await openAttempt(learner, TEST);
    const key = keys[first];
    const saved = await saveAnswer(learner.ctx, { ...wrong, answer: key && wrongAnswer(key) });
    expect(saved).toMatchObject({ ok: true });
    expect(await listMissedQuestions(learner.ctx, learner.enrolmentId)).not.toContain(first);
    await submitInTime(learner, attemptId);
    expect(await listMissedQuestions(learner.ctx, learner.enrolmentId)).toContain(first);
  });

  it('shows no result before the server has submitted it, however it is asked for', async () => {
    const { learner, attemptId, first, answer } = await timed();
    await answer(first, MINUTE);
    const over = at(learner, 31 * MINUTE);
    const key = { attemptId, submissionKey: uuidv7() };
    expect(await submitAttempt(over.ctx, key)).toMatchObject({ ok: false, reason: 'time-over' });
    const form = { attempt: attemptId, submissionKey: key.submissionKey };
    expect(await submitForm(over.ctx, form)).toMatchObject({ ok: false, reason: 'time-over' });
    const { open, result } = await pageOf(over);
    expect(result).toBeNull();
    expect(open?.time).toEqual({
      ...{ now: after(31 * MINUTE).toISOString(), endsAt: after(30 * MINUTE).toISOString() },
      submitAt: after(35 * MINUTE).toISOString(),
    });
    expect(open?.questions.map(({ feedback }) => feedback)).toEqual([null, null]);
    await sweep(35 * MINUTE);
    expect((await pageOf(at(learner, 36 * MINUTE))).result).toMatchObject({
      points: { score: 1 },
    });
  });

  it('takes the answers of a form that comes as it ends, and of one that comes late', async () => {
    const { learner, attemptId, first, second } = await timed();
    const { keys } = await openAttempt(learner, TEST);
    const field = (id: string) => {
      const answer = keys[id] && (rightAnswer(keys[id]) as Record<string, string | string[]>);
      return [`q:${id}`, [answer?.option ?? answer?.text ?? answer?.tiles ?? ''].flat().join(' ')];
    };
    const send = (id: string, ms: number) =>
      submitForm(at(learner, ms).ctx, {
        ...{ attempt: attemptId, submissionKey: uuidv7() },
        ...Object.fromEntries([field(id)]),
      });
    expect(await send(first, 31 * MINUTE)).toMatchObject({ reason: 'time-over' });
    await sweep(35 * MINUTE);
    expect(await rowOf(attemptId)).toMatchObject({ score: 1 });
    expect(await send(second, HOUR)).toMatchObject({ reason: 'submitted-before' });
    expect((await storedOf(attemptId)).map(({ late }) => late)).toEqual([false, true]);
  });

  it('can be submitted before by its learner, and then takes nothing more', async () => {
    const { learner, attemptId, first, second, answer } = await timed();
    await answer(first, MINUTE);
    expect(await submitInTime(at(learner, 2 * MINUTE), attemptId)).toMatchObject({ score: 1 });
    expect(await answer(second, 3 * MINUTE)).toEqual({ ok: false, reason: 'closed' });
    expect(await sweep(HOUR)).toBe(0);
    expect(await rowOf(attemptId)).toMatchObject({ submittedBy: 'learner' });
  });

  it('is left alone once its learner has left the course', async () => {
    const { learner, attemptId } = await timed();
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: after(MINUTE) })
      .where(eq(enrolments.id, learner.enrolmentId));
    expect(await sweep(HOUR)).toBe(0);
    expect((await rowOf(attemptId)).submittedAt).toBeNull();
  });
});

describe('a window that work has to be finished in', () => {
  const WINDOW = '{ duration: 60, window: { opens: 0, closes: 0, closing: finish-by } }';
  /** 1 July ends in Japan fifteen hours after the tests' time. */
  const CLOSES = 15 * HOUR;

  it('ends an attempt that began late with it', async () => {
    const learner = await makeRuledLearner(await makeRuledCourse(WINDOW), ANCHOR);
    const late = at(learner, CLOSES - 10 * MINUTE);
    const started = await begin(late);
    const { endsAt, submitAt } = await rowOf(started.ok ? started.attemptId : '');
    expect([endsAt, submitAt]).toEqual([after(CLOSES), after(CLOSES + 5 * MINUTE)]);
  });

  it('is 48 hours longer for whom a typhoon gave them, also for what is open, until taken back', async () => {
    const learner = await makeRuledLearner(
      await makeRuledCourse('{ window: { opens: 0, closes: 0, closing: finish-by } }'),
      ANCHOR,
    );
    const started = await begin(learner);
    const attemptId = started.ok ? started.attemptId : '';
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const given = await extendDeadlines(coordinator, {
      ...{ scopeKind: 'person', scopeId: learner.actor.personId, hours: 48, reason: '台風' },
      ...{ fromAt: ANCHOR, untilAt: after(CLOSES) },
    });
    const extensionId = given.ok ? given.extensionId : '';
    // Before the job has run, the rules decide already.
    const [questionId = ''] = (await rowOf(attemptId)).questionIds;
    const { keys } = await openAttempt(learner, TEST);
    const saved = await saveAnswer(at(learner, CLOSES + HOUR).ctx, {
      ...{ attemptId, questionId, sequence: 1, clientId: uuidv7() },
      answer: keys[questionId] && rightAnswer(keys[questionId]),
    });
    expect(saved).toMatchObject({ receipt: { late: false } });
    const [endsAt, submitAt] = [48 * HOUR, 48 * HOUR + 5 * MINUTE].map((ms) =>
      after(CLOSES + ms).toISOString(),
    );
    expect(saved).toMatchObject({ receipt: { endsAt, submitAt } });
    expect(await sweep(CLOSES + HOUR)).toBe(0);
    const jobs = await testDb()
      .select()
      .from(outboxJobs)
      .where(eq(outboxJobs.kind, 'attempt-times'));
    expect(jobs.map(({ payload }) => payload)).toEqual([{ extensionId }]);
    const run = () => refreshTimes({ ...testContext({ actor: null }), now: NOW }, jobs[0] as never);
    await run();
    expect((await rowOf(attemptId)).endsAt).toEqual(after(CLOSES + 48 * HOUR));
    expect(await sweep(CLOSES + 47 * HOUR)).toBe(0);
    await undoExtension(coordinator, { extensionId });
    await run();
    expect((await rowOf(attemptId)).endsAt).toEqual(after(CLOSES));
    expect(await sweep(CLOSES + 47 * HOUR)).toBe(1);
  });

  it('taken back from who began in it, ends what they began there, and nobody else is held up', async () => {
    const rules = '{ window: { opens: 0, closes: 0, closing: finish-by } }';
    const learner = await makeRuledLearner(await makeRuledCourse(rules), ANCHOR);
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const given = await extendDeadlines(coordinator, {
      ...{ scopeKind: 'person', scopeId: learner.actor.personId, hours: 48, reason: '台風' },
      ...{ fromAt: ANCHOR, untilAt: after(CLOSES) },
    });
    const extensionId = given.ok ? given.extensionId : '';
    const started = await begin(at(learner, CLOSES + 2 * HOUR));
    const attemptId = started.ok ? started.attemptId : '';
    await undoExtension(coordinator, { extensionId });
    await runTimes({ extensionId });
    expect((await rowOf(attemptId)).endsAt).toEqual(after(CLOSES + 2 * HOUR));
    expect(await sweep(CLOSES + 3 * HOUR)).toBe(1);
  });

  it('moves with the first day of the edition, for what is open too', async () => {
    const rules = '{ window: { opens: 0, closes: 0, closing: finish-by } }';
    const learner = await makeRuledLearner(await makeRuledCourse(rules));
    const started = await begin(learner);
    const attemptId = started.ok ? started.attemptId : '';
    expect((await rowOf(attemptId)).endsAt).toBeNull();
    const [enrolment] = await testDb()
      .select({ editionId: enrolments.editionId })
      .from(enrolments)
      .where(eq(enrolments.id, learner.enrolmentId));
    const { editionId } = enrolment ?? { editionId: '' };
    await testDb().update(editions).set({ anchorAt: ANCHOR }).where(eq(editions.id, editionId));
    await runTimes({ editionId });
    expect((await rowOf(attemptId)).endsAt).toEqual(after(CLOSES));
  });
});

describe('nothing is begun', () => {
  it('before the opening and after the closing, and the first page says from when', async () => {
    const rules = '{ window: { opens: 1, closes: 2, closing: start-by } }';
    const learner = await makeRuledLearner(await makeRuledCourse(rules), ANCHOR);
    const opening = after(15 * HOUR);
    expect(await begin(learner)).toEqual({ ok: false, reason: 'not-open-yet', at: opening });
    expect((await pageOf(learner)).start.rules).toMatchObject({
      refusal: { reason: 'not-open-yet', at: opening.toISOString() },
    });
    expect(await begin(at(learner, 15 * HOUR + 2 * DAY))).toMatchObject({ reason: 'closed' });
    expect(await begin(at(learner, 15 * HOUR))).toMatchObject({ ok: true });
  });

  it('more often than there are attempts, or before the wait is over', async () => {
    const learner = await makeRuledLearner(await makeRuledCourse('{ attempts: 2, wait: 60 }'));
    const take = async (ms: number) => {
      const started = await begin(at(learner, ms));
      if (!started.ok) throw new Error(started.reason);
      await submitInTime(at(learner, ms), started.attemptId);
    };
    await take(0);
    expect((await pageOf(learner)).result?.mayRetry).toBe(false);
    expect(await begin(at(learner, HOUR - 1))).toEqual({
      ...{ ok: false, reason: 'wait' },
      at: after(HOUR),
    });
    await take(HOUR);
    expect(await begin(at(learner, 9 * HOUR))).toEqual({ ok: false, reason: 'no-attempts-left' });
    expect((await pageOf(at(learner, 9 * HOUR))).start.rules).toMatchObject({ attemptsLeft: 0 });
  });

  it('is told where nothing holds anybody: such a check-up has no rules to read', async () => {
    const learner = await makeRuledLearner(await makeRuledCourse('{}'));
    expect((await pageOf(learner)).start.rules).toBeNull();
  });
});
