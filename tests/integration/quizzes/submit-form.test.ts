import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerEvents, attempts } from '#db/schema/index.ts';
import { loadLatestAnswers } from '#app/features/quizzes/latest-answers.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { submitForm } from '#app/features/quizzes/submit-form.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  makeLearner,
  openAttempt,
  type Learner,
  type OpenAttempt,
} from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';

const KANA = 'k1-vowels-check-up';

async function open(): Promise<{ learner: Learner; attempt: OpenAttempt }> {
  const learner = await makeLearner();
  return { learner, attempt: await openAttempt(learner, KANA) };
}

/** The form of a page without a script: the named answers, the others left empty. */
function formOf(attempt: OpenAttempt, answers: Partial<Record<'choice' | 'typed', string>>) {
  const fields = Object.entries(attempt.keys).map(([id, { kind }]) => [
    `q:${id}`,
    answers[kind as 'choice'] ?? '',
  ]);
  return {
    ...Object.fromEntries(fields),
    attempt: attempt.attemptId,
    submissionKey: uuidv7(),
  } as Record<string, string>;
}

const isSubmitted = async (attemptId: string) => {
  const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  return row?.submittedAt !== null;
};

describe('the posted form of an attempt', () => {
  it('is stored and submitted in one go, and sent again gives the same result', async () => {
    const { learner, attempt } = await open();
    const form = formOf(attempt, { choice: 'sound-a', typed: 'いえ' });
    const first = await submitForm(learner.ctx, form);
    expect(first).toMatchObject({ ok: true, score: 2, repeated: false });
    expect(await submitForm(learner.ctx, form)).toEqual({ ...first, repeated: true });
  });

  it('goes above what was stored, and stores again only what it changes', async () => {
    const { learner, attempt } = await open();
    const asks = { ifUnanswered: 'ask', handIn: '' };
    await submitForm(learner.ctx, { ...formOf(attempt, { choice: 'sound-o' }), ...asks });
    await submitForm(learner.ctx, { ...formOf(attempt, { choice: 'sound-a' }), ...asks });
    const form = formOf(attempt, { choice: 'sound-a', typed: 'いえ' });
    expect(await submitForm(learner.ctx, form)).toMatchObject({ ok: true, score: 2 });
    const stored = await testDb()
      .select({ sequence: answerEvents.sequence, verdict: answerEvents.verdict })
      .from(answerEvents)
      .where(eq(answerEvents.attemptId, attempt.attemptId));
    expect(stored).toHaveLength(3);
    expect(stored.map(({ sequence }) => sequence).toSorted()).toEqual([1, 1, 2]);
    expect(stored.filter(({ verdict }) => verdict === 'reject')).toEqual([
      { sequence: 1, verdict: 'reject' },
    ]);
  });

  it('comes back as it was typed when a field cannot be an answer, the others stored', async () => {
    const { learner, attempt } = await open();
    const form = formOf(attempt, { choice: 'sound-of-another-course', typed: 'いえ' });
    const result = await submitForm(learner.ctx, form);
    expect(result).toMatchObject({ ok: false, reason: 'malformed' });
    if (result.ok || result.reason !== 'malformed') throw new Error('not refused');
    expect(Object.values(result.fields)).toEqual(['sound-of-another-course']);
    expect(await isSubmitted(attempt.attemptId)).toBe(false);
    const stored = await loadLatestAnswers(testDb(), attempt.attemptId);
    expect(stored.map(({ answer }) => answer)).toEqual([{ text: 'いえ' }]);
  });

  it('is stored and not submitted where it asks for no more, whether all is answered or not', async () => {
    for (const answers of [{ typed: 'いえ' }, { choice: 'sound-a', typed: 'いえ' }]) {
      const { learner, attempt } = await open();
      const form = { ...formOf(attempt, answers), save: '' };
      expect(await submitForm(learner.ctx, form)).toEqual({
        ...{ ok: false, reason: 'saved', itemSlug: KANA },
      });
      expect(await isSubmitted(attempt.attemptId)).toBe(false);
      const stored = await loadLatestAnswers(testDb(), attempt.attemptId);
      expect(stored).toHaveLength(Object.keys(answers).length);
    }
  });

  it('comes back to ask about open questions where it wants that, the answers stored', async () => {
    const { learner, attempt } = await open();
    const form = { ...formOf(attempt, { typed: 'いえ' }), ifUnanswered: 'ask' };
    const asked = await submitForm(learner.ctx, form);
    const [choice] = Object.entries(attempt.keys).find(([, key]) => key.kind === 'choice') ?? [];
    expect(asked).toEqual({ ok: false, reason: 'unanswered', questionIds: [choice] });
    expect(await isSubmitted(attempt.attemptId)).toBe(false);
    const stored = await loadLatestAnswers(testDb(), attempt.attemptId);
    expect(stored.map(({ answer }) => answer)).toEqual([{ text: 'いえ' }]);
    const { ifUnanswered, ...sure } = form;
    expect(ifUnanswered).toBe('ask');
    expect(await submitForm(learner.ctx, sure)).toMatchObject({ ok: true, score: 1 });
  });

  it('is submitted at once when it wants to be asked and nothing is open', async () => {
    const { learner, attempt } = await open();
    const form = formOf(attempt, { choice: 'sound-a', typed: 'いえ' });
    const result = await submitForm(learner.ctx, { ...form, ifUnanswered: 'ask' });
    expect(result).toMatchObject({ ok: true, score: 2 });
  });

  it('is refused as too late when the attempt was submitted with other answers', async () => {
    const { learner, attempt } = await open();
    await submitForm(learner.ctx, formOf(attempt, { choice: 'sound-o', typed: '' }));
    const late = await submitForm(learner.ctx, formOf(attempt, { choice: 'sound-a' }));
    expect(late).toEqual({ ok: false, reason: 'submitted-before' });
    const stored = await loadLatestAnswers(testDb(), attempt.attemptId);
    expect(stored.map(({ answer }) => answer)).toEqual([{ option: 'sound-o' }]);
  });

  it('is refused whole when it answers a question that is not in the attempt', async () => {
    const { learner, attempt } = await open();
    const form = { ...formOf(attempt, { choice: 'sound-a' }), 'q:k1.q-of-nothing': 'x' };
    await expect(submitForm(learner.ctx, form)).rejects.toMatchObject({ code: 'unprocessable' });
    expect(await loadLatestAnswers(testDb(), attempt.attemptId)).toEqual([]);
  });

  it('is not found when it names the attempt of somebody else, and stores nothing', async () => {
    const { learner, attempt } = await open();
    const classmate = await makeLearner(learner.slug);
    const form = formOf(attempt, { choice: 'sound-a' });
    await expect(submitForm(classmate.ctx, form)).rejects.toMatchObject({ code: 'not-found' });
    expect(await loadLatestAnswers(testDb(), attempt.attemptId)).toEqual([]);
  });
});

describe('an answer', () => {
  it.each([
    ['an option of no question', { option: 'x' }],
    ['an option that is a sentence', { option: 'my own words, which no event may hold' }],
  ])('that names %s is refused', async (_, answer) => {
    const { learner, attempt } = await open();
    const [questionId = ''] =
      Object.entries(attempt.keys).find(([, { kind }]) => kind === 'choice') ?? [];
    const input = { attemptId: attempt.attemptId, questionId, sequence: 1, clientId: uuidv7() };
    expect(await saveAnswer(learner.ctx, { ...input, answer })).toEqual({
      ok: false,
      reason: 'malformed-answer',
    });
  });
});
