import { and, eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
  answerBodies,
  answerEvents,
  attempts,
  learningEvents,
  notices,
  regradedAnswers,
  regrades,
} from '#db/schema/index.ts';
import { countLate } from '#app/features/marking/decide-late.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { applyRegrade } from '#app/features/regrading/apply-regrade.server.ts';
import { previewRegrade } from '#app/features/regrading/preview-regrade.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  correctKey,
  decideAsSeen,
  makeTeacher,
  makeWrongKey,
  option,
  questionIdOf,
  regradeNow,
  runRegrade,
  scoreOf,
} from '#tests/factories/corrected-keys.ts';
import { take, type MadeQuiz } from '#tests/factories/taken-quizzes.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const times = <T>(count: number, make: (number: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, number) => make(number)));

const wrong = { answers: { q1: option('b'), q2: option('a') } };

async function corrected(open: number, submitted = 0) {
  const quiz = await makeWrongKey();
  const taken = await times(open, () => take(quiz, { ...wrong, submitted: false }));
  const done = await times(submitted, () => take(quiz, wrong));
  await correctKey(quiz);
  return { quiz, taken, done, ctx: await makeTeacher(), questionId: await questionIdOf(quiz) };
}

it('who submits while a question is marked again is worth what it says, whichever comes first', async () => {
  const { taken, ctx, questionId } = await corrected(24);
  // The decision needs something to be previewed; nothing is submitted yet.
  const decided = await decideAsSeen(ctx, questionId);
  if (!decided.ok) throw new Error(decided.reason);
  const submit = ({ attemptId, person }: (typeof taken)[number]) =>
    submitAttempt(testContext({ actor: person as never }), { attemptId, submissionKey: uuidv7() });
  await Promise.all([runRegrade(decided.regradeId), ...taken.map(submit)]);
  for (const { attemptId } of taken) expect(await scoreOf(attemptId)).toBe(2);
  const ids = taken.map(({ attemptId }) => attemptId);
  const rows = await testDb()
    .select()
    .from(regradedAnswers)
    .where(inArray(regradedAnswers.attemptId, ids));
  expect(rows).toHaveLength(ids.length);
});

it('a press that comes five times decides once', async () => {
  const { ctx, questionId, done } = await corrected(0, 3);
  const { digest: seen } = await previewRegrade(ctx, { questionId, manner: 'key', lowers: false });
  const input = { question: questionId, manner: 'key' as const, lowers: false, reworded: false };
  const said = await times(5, () => applyRegrade(ctx, { ...input, seen, reason: 'Wrong key.' }));
  const made = said.flatMap((each) => (each.ok ? [each.regradeId] : []));
  expect(made).toHaveLength(1);
  expect(said.filter((each) => !each.ok && each.reason === 'running')).toHaveLength(4);
  await times(3, () => runRegrade(made[0]!));
  expect(await testDb().$count(regrades, eq(regrades.questionId, questionId))).toBe(1);
  for (const { attemptId, person } of done) {
    expect(await scoreOf(attemptId)).toBe(2);
    const marked = and(
      eq(learningEvents.subject, attemptId),
      eq(learningEvents.kind, 'attempt-marked'),
    );
    expect(await testDb().$count(learningEvents, marked)).toBe(1);
    expect(await testDb().$count(notices, eq(notices.personId, person.personId))).toBe(1);
  }
});

async function lateFor(quiz: MadeQuiz, answer: unknown) {
  const { attemptId } = await take(quiz, { answers: { q1: option('c'), q2: option('a') } });
  await testDb()
    .update(attempts)
    .set({ submittedBy: 'server', score: 1 })
    .where(eq(attempts.id, attemptId));
  const name = { attemptId, questionId: 'q1', sequence: 9 };
  const event = { verdict: 'reject' as const, share: 0, clientId: uuidv7(), receivedAt: NOW };
  await testDb()
    .insert(answerEvents)
    .values({ ...name, ...event, late: true });
  await testDb()
    .insert(answerBodies)
    .values({ ...name, answer });
  return name;
}

it('a late answer that is counted while its question is marked again counts by the corrected key', async () => {
  const quiz = await makeWrongKey();
  const name = await lateFor(quiz, option('b'));
  await correctKey(quiz);
  const ctx = await makeTeacher();
  const questionId = await questionIdOf(quiz);
  const said = await Promise.all([
    regradeNow(ctx, questionId).catch(() => null),
    ...(await times(4, () => Promise.resolve())).map(() =>
      countLate(ctx, { ...name, reason: 'No network.' }),
    ),
  ]);
  expect(said.filter((each) => typeof each === 'object' && each?.ok)).toHaveLength(1);
  // What was decided on an older state is decided anew on the one that is there.
  if (said[0] === null) await regradeNow(ctx, questionId);
  expect(await scoreOf(name.attemptId)).toBe(2);
});
