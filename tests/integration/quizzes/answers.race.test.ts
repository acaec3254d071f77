import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  answerEvents,
  attempts,
  certificates,
  enrolments,
  learningEvents,
} from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitForm } from '#app/features/quizzes/submit-form.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  makeLearner,
  makeSmallCourse,
  openAttempt,
  submitInTime,
  takeCheckUp,
} from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const CHECK_UP = 'k1-vowels-check-up';
const times = <T>(count: number, make: (number: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, number) => make(number)));

async function begin() {
  const learner = await makeLearner();
  const { attemptId, keys } = await openAttempt(learner, CHECK_UP);
  const [questionId = '', key] =
    Object.entries(keys).find(([, { kind }]) => kind === 'choice') ?? [];
  return { learner, ctx: learner.ctx, attemptId, questionId, key };
}

const storedOf = (attemptId: string) =>
  testDb().select().from(answerEvents).where(eq(answerEvents.attemptId, attemptId));

describe('at the same time', () => {
  it('the same answer many times is stored once, and all get the same receipt', async () => {
    const { ctx, attemptId, questionId, key } = await begin();
    if (!key) throw new Error('no choice');
    const input = { attemptId, questionId, sequence: 1, clientId: uuidv7() };
    const answers = await times(20, () => saveAnswer(ctx, { ...input, answer: rightAnswer(key) }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await storedOf(attemptId)).toHaveLength(1);
  });

  it('one of many answers under one sequence is stored, the others hear of it', async () => {
    const { ctx, attemptId, questionId } = await begin();
    const answers = await times(20, (number) =>
      saveAnswer(ctx, {
        ...{ attemptId, questionId, sequence: 1, clientId: uuidv7() },
        answer: { option: number % 2 ? 'sound-a' : 'sound-o' },
      }),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = { ok: false, reason: 'sequence-taken', highest: 1 };
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(19).fill(refused));
    expect(await storedOf(attemptId)).toHaveLength(1);
  });

  it('an answer and the submission: it counts, or it is refused', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { ctx, attemptId, questionId, key } = await begin();
      if (!key) throw new Error('no choice');
      const input = { attemptId, questionId, sequence: 1, clientId: uuidv7() };
      const [saved, submitted] = await Promise.all([
        saveAnswer(ctx, { ...input, answer: rightAnswer(key) }),
        submitInTime({ ctx }, attemptId),
      ]);
      expect(submitted.score).toBe(saved.ok ? 1 : 0);
      expect(await storedOf(attemptId)).toHaveLength(saved.ok ? 1 : 0);
    }
  });

  it('many forms with the same answers store each of them and give one result', async () => {
    const learner = await makeLearner();
    const { attemptId, keys } = await openAttempt(learner, CHECK_UP);
    const rightTo = { choice: 'sound-a', typed: 'いえ' };
    const questions = Object.entries(keys);
    const results = await times(8, (number) => {
      // Forms name their questions in any order.
      const named = number % 2 ? questions : questions.toReversed();
      const fields = named.map(([id, { kind }]) => [`q:${id}`, rightTo[kind as 'choice']]);
      const form = { ...Object.fromEntries(fields), attempt: attemptId, submissionKey: uuidv7() };
      return submitForm(learner.ctx, form as Record<string, string>);
    });
    expect(results).toEqual(
      Array(8).fill(expect.objectContaining({ ok: true, score: 2, maxScore: 2 })),
    );
    expect(results.filter((result) => result.ok && !result.repeated)).toHaveLength(1);
    const stored = await storedOf(attemptId);
    expect(new Set(stored.map(({ questionId }) => questionId)).size).toBe(questions.length);
  });

  it('many submissions give one result', async () => {
    const { learner, ctx, attemptId } = await begin();
    await answerByKey(ctx, attemptId);
    const results = await times(10, () => submitInTime({ ctx }, attemptId));
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(results.map(({ score }) => score)).size).toBe(1);
    const events = await testDb()
      .select()
      .from(learningEvents)
      .where(eq(learningEvents.enrolmentId, learner.enrolmentId));
    expect(events.filter(({ kind }) => kind === 'attempt-submitted')).toHaveLength(1);
  });

  it('many starts open one attempt, and many enrolments make one', async () => {
    const { slug } = await makeSmallCourse();
    const actor = await makePerson();
    const ctx = testContext({ actor });
    const enrolled = await times(10, () => applyForEdition(ctx, { courseSlug: slug }));
    expect(enrolled.filter((each) => each.ok && !each.repeated)).toHaveLength(1);
    const rows = await testDb()
      .select()
      .from(enrolments)
      .where(eq(enrolments.personId, actor.personId));
    expect(rows).toHaveLength(1);
    const started = await times(10, () =>
      startAttempt(ctx, { courseSlug: slug, itemSlug: CHECK_UP }),
    );
    expect(started.filter((each) => each.ok && !each.resumed)).toHaveLength(1);
    const opened = await testDb()
      .select()
      .from(attempts)
      .where(eq(attempts.enrolmentId, rows[0]?.id ?? ''));
    expect(opened).toHaveLength(1);
  });

  it('the last two submissions of a course complete it once, with one certificate', async () => {
    for (let round = 0; round < 5; round += 1) {
      const learner = await makeLearner();
      await takeCheckUp(learner, CHECK_UP);
      await takeCheckUp(learner, 's1-greetings-check-up');
      const last = await openAttempt(learner, 'module-1-check-up');
      const other = await openAttempt(learner, 'kana-check');
      for (const { attemptId } of [last, other]) await answerByKey(learner.ctx, attemptId);
      await Promise.all(
        [last, other, last].map(({ attemptId }) =>
          submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() }),
        ),
      );
      const issued = await testDb()
        .select()
        .from(certificates)
        .where(eq(certificates.enrolmentId, learner.enrolmentId));
      expect(issued).toHaveLength(1);
    }
  });
});
