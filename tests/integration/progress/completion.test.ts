import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { certificates, enrolments, learningEvents, outboxJobs } from '#db/schema/index.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, openAttempt, stateOf, takeCheckUp } from '#tests/factories/learners.ts';
import type { Learner } from '#tests/factories/learners.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const KANA = 'k1-vowels-check-up';
const SITUATION = 's1-greetings-check-up';
const MODULE = 'module-1-check-up';

async function factsOf({ enrolmentId }: Learner) {
  const [enrolment] = await testDb()
    .select({ completedAt: enrolments.completedAt })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId));
  const issued = await testDb()
    .select({ id: certificates.id, completedAt: certificates.completedAt })
    .from(certificates)
    .where(eq(certificates.enrolmentId, enrolmentId));
  const events = await testDb()
    .select({ at: learningEvents.at })
    .from(learningEvents)
    .where(and(eq(learningEvents.enrolmentId, enrolmentId), eq(learningEvents.kind, 'completed')));
  return { completedAt: enrolment?.completedAt ?? null, issued, events };
}

const nothing = { completedAt: null, issued: [], events: [] };

describe('a course is complete', () => {
  it('with the last rule that is met, not before, and its certificate is there at once', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, KANA);
    expect(await factsOf(learner)).toEqual(nothing);
    await takeCheckUp(learner, SITUATION, { right: false });
    expect(await factsOf(learner)).toEqual(nothing);
    await takeCheckUp(learner, MODULE);
    const facts = await factsOf(learner);
    expect(facts).toMatchObject({
      completedAt: NOW,
      issued: [{ completedAt: NOW }],
      events: [{ at: NOW }],
    });
    const dedupeKey = `certificate-mail:${facts.issued[0]?.id}`;
    const mails = await testDb()
      .select()
      .from(outboxJobs)
      .where(eq(outboxJobs.dedupeKey, dedupeKey));
    expect(mails).toHaveLength(1);
  });

  it('only at the mark of its module check-up; the best attempt counts', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, KANA);
    await takeCheckUp(learner, SITUATION);
    await answerShare(learner, 0.5);
    expect(await factsOf(learner)).toEqual(nothing);
    await takeCheckUp(learner, MODULE);
    expect((await factsOf(learner)).issued).toHaveLength(1);
    await takeCheckUp(learner, MODULE, { right: false });
    const state = await stateOf(learner);
    expect(state.progress.get(MODULE)).toMatchObject({ bestPercent: 100, submissions: 3 });
    expect((await factsOf(learner)).issued).toHaveLength(1);
  });

  it('in the instant of the act that completed it, once', async () => {
    const learner = await makeLearner();
    const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    await takeCheckUp(learner, KANA);
    await takeCheckUp(learner, SITUATION, { at: later(1) });
    await takeCheckUp(learner, MODULE, { at: later(2) });
    await takeCheckUp(learner, MODULE, { at: later(3) });
    await takeCheckUp(learner, KANA, { at: later(4) });
    expect(await factsOf(learner)).toMatchObject({
      completedAt: later(2),
      issued: [{ completedAt: later(2) }],
      events: [{ at: later(2) }],
    });
  });

  it('when the kana check passed the kana lessons and the rest was taken', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, 'kana-check');
    const { progress } = await stateOf(learner);
    expect(progress.get('k1-vowels')).toMatchObject({ completedBy: 'kana-check' });
    expect(progress.get(KANA)).toBeUndefined();
    await takeCheckUp(learner, SITUATION);
    await takeCheckUp(learner, MODULE);
    expect((await factsOf(learner)).issued).toHaveLength(1);
  });

  it('leaves the lessons as they are when the kana check was not passed', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, 'kana-check', { right: false });
    expect((await stateOf(learner)).progress.get('k1-vowels')).toBeUndefined();
  });
});

/** Takes the module check-up with this share of right answers. */
async function answerShare(learner: Learner, share: number) {
  const { attemptId, keys } = await openAttempt(learner, MODULE);
  const questionIds = Object.keys(keys);
  const [row] = await testDb().query.attempts.findMany({
    where: (attempt, { eq: is }) => is(attempt.id, attemptId),
  });
  const asked = row?.questionIds ?? questionIds;
  for (const questionId of asked.slice(0, Math.floor(asked.length * share))) {
    const key = keys[questionId];
    if (!key) continue;
    const input = { attemptId, questionId, sequence: 1, clientId: uuidv7() };
    await saveAnswer(learner.ctx, { ...input, answer: rightAnswer(key) });
  }
  return submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
}
