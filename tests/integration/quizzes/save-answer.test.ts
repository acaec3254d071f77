import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerBodies, answerEvents, enrolments } from '#db/schema/index.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { saveAnswer, type AnswerInput } from '#app/features/quizzes/save-answer.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, openAttempt } from '#tests/factories/learners.ts';
import type { OpenAttempt } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const CHECK_UP = 'k1-vowels-check-up';

function answerOf(attempt: OpenAttempt, parts: Partial<AnswerInput> = {}): AnswerInput {
  const [questionId = '', key] =
    Object.entries(attempt.keys).find(([, { kind }]) => kind === 'choice') ?? [];
  return {
    attemptId: attempt.attemptId,
    questionId,
    sequence: 1,
    clientId: uuidv7(),
    answer: key ? rightAnswer(key) : null,
    ...parts,
  };
}

const storedOf = (attemptId: string) =>
  testDb().select().from(answerEvents).where(eq(answerEvents.attemptId, attemptId));

async function begin() {
  const learner = await makeLearner();
  const attempt = await openAttempt(learner, CHECK_UP);
  return { learner, attempt, ctx: learner.ctx };
}

describe('saving an answer', () => {
  it('stores it with its verdict before it is acknowledged, and tells a practice answer at once', async () => {
    const { ctx, attempt } = await begin();
    const input = answerOf(attempt);
    const saved = await saveAnswer(ctx, input);
    expect(saved).toMatchObject({
      ok: true,
      receipt: { sequence: 1, receivedAt: NOW.toISOString(), feedback: { verdict: 'accept' } },
    });
    const [row] = await storedOf(attempt.attemptId);
    expect(row).toMatchObject({ verdict: 'accept', clientId: input.clientId });
  });

  it('gives a repeat the same receipt and stores nothing twice', async () => {
    const { ctx, attempt } = await begin();
    const input = answerOf(attempt);
    const first = await saveAnswer(ctx, input);
    const later = new Date(NOW.getTime() + 60_000);
    expect(await saveAnswer({ ...ctx, now: later }, input)).toEqual(first);
    expect(await storedOf(attempt.attemptId)).toHaveLength(1);
  });

  it('refuses another answer under a sequence that is taken, and says the highest', async () => {
    const { ctx, attempt } = await begin();
    await saveAnswer(ctx, answerOf(attempt, { sequence: 1 }));
    await saveAnswer(ctx, answerOf(attempt, { sequence: 4, answer: { option: 'sound-o' } }));
    const refusal = { ok: false, reason: 'sequence-taken', highest: 4 };
    expect(await saveAnswer(ctx, answerOf(attempt))).toEqual(refusal);
    const sameClient = answerOf(attempt, { sequence: 2 });
    await saveAnswer(ctx, sameClient);
    const changed = { ...sameClient, answer: { option: 'sound-o' } };
    expect(await saveAnswer(ctx, changed)).toEqual(refusal);
    expect(await storedOf(attempt.attemptId)).toHaveLength(3);
  });

  it('says what was wrong without giving the answer away', async () => {
    const { ctx, attempt } = await begin();
    const saved = await saveAnswer(ctx, answerOf(attempt, { answer: { option: 'sound-o' } }));
    expect(saved).toMatchObject({
      ok: true,
      receipt: {
        feedback: {
          verdict: 'reject',
          words: { en: 'That is お.' },
          explain: null,
          solution: null,
        },
      },
    });
  });

  it.each([
    ['a question that is not in the attempt', { questionId: 's1.q-nothing' }, 'unknown-question'],
    ['a name that every object has', { questionId: 'constructor' }, 'unknown-question'],
    ['another shape', { answer: { text: 'え' } }, 'malformed-answer'],
    ['more than was asked', { answer: { option: 'sound-a', correct: true } }, 'malformed-answer'],
    ['nothing', { answer: null }, 'malformed-answer'],
    ['a list', { answer: ['sound-a'] }, 'malformed-answer'],
  ])('refuses %s and keeps nothing', async (_, parts, reason) => {
    const { ctx, attempt } = await begin();
    expect(await saveAnswer(ctx, answerOf(attempt, parts))).toEqual({ ok: false, reason });
    expect(await storedOf(attempt.attemptId)).toEqual([]);
  });

  it('refuses text that the database cannot hold, and keeps nothing', async () => {
    const { ctx, attempt } = await begin();
    const [questionId = ''] =
      Object.entries(attempt.keys).find(([, { kind }]) => kind === 'typed') ?? [];
    for (const text of ['い\u0000え', 'い\ud800え']) {
      const input = answerOf(attempt, { questionId, answer: { text } });
      expect(await saveAnswer(ctx, input)).toEqual({ ok: false, reason: 'malformed-answer' });
    }
    expect(await storedOf(attempt.attemptId)).toEqual([]);
  });

  it('is closed once the attempt is submitted, but a repeat still gets its receipt', async () => {
    const { ctx, attempt } = await begin();
    const input = answerOf(attempt);
    const first = await saveAnswer(ctx, input);
    const { attemptId } = attempt;
    await submitAttempt(ctx, { attemptId, submissionKey: uuidv7() });
    expect(await saveAnswer(ctx, answerOf(attempt, { sequence: 2 }))).toEqual({
      ok: false,
      reason: 'closed',
    });
    expect(await saveAnswer(ctx, input)).toEqual(first);
    expect(await storedOf(attemptId)).toHaveLength(1);
  });

  it("is not found for somebody else's attempt, whoever asks", async () => {
    const { learner, attempt } = await begin();
    const classmate = await makeLearner(learner.slug);
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    for (const ctx of [classmate.ctx, coordinator]) {
      await expect(saveAnswer(ctx, answerOf(attempt))).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await storedOf(attempt.attemptId)).toEqual([]);
  });

  it.each(['nothing', '', '0', `${uuidv7()}'--`])('knows no attempt %s', async (attemptId) => {
    const { ctx, attempt } = await begin();
    await expect(saveAnswer(ctx, answerOf(attempt, { attemptId }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('ends with the enrolment', async () => {
    const { learner, ctx, attempt } = await begin();
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.id, learner.enrolmentId));
    await expect(saveAnswer(ctx, answerOf(attempt))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps what was written apart from the event, so that it can be erased', async () => {
    const { ctx, attempt } = await begin();
    await saveAnswer(ctx, answerOf(attempt));
    await testDb().update(answerBodies).set({ answer: null });
    const [event] = await storedOf(attempt.attemptId);
    expect(JSON.stringify(event)).not.toContain('sound-a');
    expect(event).toMatchObject({ verdict: 'accept' });
  });
});
