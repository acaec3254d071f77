import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  attempts,
  auditEntries,
  courses,
  learningEvents,
  notices,
  regradedAnswers,
  regrades,
} from '#db/schema/index.ts';
import { applyRegrade } from '#app/features/regrading/apply-regrade.server.ts';
import { previewRegrade } from '#app/features/regrading/preview-regrade.server.ts';
import { finishAttempt } from '#app/features/quizzes/finish-attempt.server.ts';
import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
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
import { makePerson } from '#tests/factories/people.ts';
import { choiceOf, essayOf, makeQuiz, take, typedOf } from '#tests/factories/taken-quizzes.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const key = (questionId: string, lowers = false) => ({
  questionId,
  manner: 'key' as const,
  lowers,
});

/** Three who answered the first question with a, b and nothing; the second rightly. */
async function taken() {
  const quiz = await makeWrongKey();
  const ctx = await makeTeacher();
  const answers = (id: string) => ({ q1: option(id), q2: option('a') });
  const a = await take(quiz, { answers: answers('a') });
  const b = await take(quiz, { answers: answers('b') });
  const none = await take(quiz, { answers: { q2: option('a') } });
  for (const { attemptId, score } of [
    { attemptId: a.attemptId, score: 2 },
    { attemptId: b.attemptId, score: 1 },
    { attemptId: none.attemptId, score: 1 },
  ]) {
    await testDb().update(attempts).set({ score }).where(eq(attempts.id, attemptId));
  }
  const newer = await correctKey(quiz);
  return { quiz, newer, ctx, a, b, none, questionId: await questionIdOf(quiz) };
}

describe('the preview of a regrade', () => {
  it('says who goes up and how, who stays, and changes nothing', async () => {
    const { ctx, questionId, b } = await taken();
    const preview = await previewRegrade(ctx, key(questionId));
    expect(preview).toMatchObject({
      ...{ attempts: 3, by: { up: 1, down: 1, same: 1, unjudged: 0 }, open: 0 },
      ...{ isReworded: false, others: [], lowers: false, mayLower: false },
    });
    expect(preview.editions).toMatchObject([{ attempts: 3, moved: 2 }]);
    expect(
      preview.lines
        .map(({ attemptId, before, after, percentAfter }) => [
          ...[attemptId === b.attemptId, before, after, percentAfter],
        ])
        .sort(),
    ).toEqual([
      [false, 1, 1, 100],
      [true, 0, 1, 100],
    ]);
    expect(
      preview.samples.map(({ written, people, verdict }) => [written, people, verdict]),
    ).toEqual([
      [{ en: 'Option a', ja: 'Option a' }, 1, 'reject'],
      [{ en: 'Option b', ja: 'Option b' }, 1, 'accept'],
    ]);
    expect(await testDb().$count(regrades)).toBe(0);
    expect(await scoreOf(b.attemptId)).toBe(1);
  });

  it('is not shown of a question of another course, nor to learners', async () => {
    const { questionId } = await taken();
    const other = await makeWrongKey();
    const [course] = await testDb()
      .select()
      .from(courses)
      .where(eq(courses.slug, other.course.slug));
    const grants = [
      { role: 'trainer' as const, scopeKind: 'course' as const, scopeId: course!.id },
    ];
    const actor = { ...(await makePerson({ roles: ['trainer'] })), grants };
    await expect(previewRegrade(testContext({ actor }), key(questionId))).rejects.toMatchObject({
      code: 'not-found',
    });
    const learner = testContext({ actor: await makePerson() });
    await expect(previewRegrade(learner, key(questionId))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('leaves out versions whose answers the key cannot judge, and says which', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    await take(quiz, { answers: { q1: option('a') } });
    await makeQuiz([typedOf('q1')], { of: quiz.course });
    const ctx = await makeTeacher();
    const questionId = await questionIdOf(quiz);
    expect(await previewRegrade(ctx, key(questionId))).toMatchObject({ attempts: 0, others: [1] });
    expect(await decideAsSeen(ctx, questionId)).toEqual({ ok: false, reason: 'nothing-to-mark' });
  });
});

describe('a regrade', () => {
  it('raises who was right by the corrected key, and tells them; who was told more keeps it', async () => {
    const { ctx, questionId, a, b, none } = await taken();
    const regradeId = await regradeNow(ctx, questionId);
    expect([await scoreOf(a.attemptId), await scoreOf(b.attemptId)]).toEqual([2, 2]);
    expect(await scoreOf(none.attemptId)).toBe(1);
    const told = await testDb()
      .select()
      .from(notices)
      .where(eq(notices.personId, b.person.personId));
    expect(told).toMatchObject([
      { template: 'result-marked-again', params: { before: 50, after: 100 } },
    ]);
    for (const { person } of [a, none]) {
      expect(await testDb().$count(notices, eq(notices.personId, person.personId))).toBe(0);
    }
    const events = await testDb()
      .select()
      .from(learningEvents)
      .where(
        and(eq(learningEvents.subject, b.attemptId), eq(learningEvents.kind, 'attempt-marked')),
      );
    expect(events).toMatchObject([{ value: 100, itemSlug: 'module-1-check-up' }]);
    const [entry] = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'question-regraded'));
    expect(entry).toMatchObject({ objectId: questionId, actorId: ctx.actor.personId });
    const rows = await testDb()
      .select()
      .from(regradedAnswers)
      .where(eq(regradedAnswers.regradeId, regradeId));
    expect(rows).toHaveLength(3);
    expect((await rebuildProgress(testContext({ actor: null }))).differed).not.toContain(
      b.enrolmentId,
    );
  });

  it('lowers only by a coordinator who says so, with a reason', async () => {
    const { ctx, questionId, a } = await taken();
    expect(await decideAsSeen(ctx, questionId, { lowers: true })).toEqual({
      ok: false,
      reason: 'may-not-lower',
    });
    const coordinator = await makeTeacher('coordinator');
    await regradeNow(coordinator, questionId, { lowers: true });
    expect(await scoreOf(a.attemptId)).toBe(1);
    expect(await previewRegrade(ctx, key(questionId))).toMatchObject({
      by: { up: 0, down: 0, same: 3 },
    });
  });

  it('gives everybody the full points for a question that is void, open questions too', async () => {
    const { ctx, questionId, a, b, none } = await taken();
    await regradeNow(ctx, questionId, { manner: 'full' });
    for (const { attemptId } of [a, b, none]) expect(await scoreOf(attemptId)).toBe(2);
  });

  it('is refused without a reason, of what people mark, and twice at once', async () => {
    const { ctx, questionId } = await taken();
    expect(await decideAsSeen(ctx, questionId, { reason: '' })).toEqual({
      ok: false,
      reason: 'reason-missing',
    });
    expect(await decideAsSeen(ctx, questionId)).toMatchObject({ ok: true });
    expect(await decideAsSeen(ctx, questionId)).toEqual({ ok: false, reason: 'running' });
    const essays = await makeQuiz([essayOf('q1')]);
    const essay = await questionIdOf(essays);
    expect(await decideAsSeen(ctx, essay, { manner: 'full' })).toEqual({
      ok: false,
      reason: 'not-by-key',
    });
  });

  it('is refused where something was submitted or decided since the preview', async () => {
    const { ctx, quiz, questionId } = await taken();
    const { digest: seen } = await previewRegrade(ctx, key(questionId));
    const input = { question: questionId, manner: 'key' as const, lowers: false, reworded: false };
    await take(quiz, { answers: { q1: option('b'), q2: option('a') } });
    const late = await applyRegrade(ctx, { ...input, seen, reason: 'The key was wrong.' });
    expect(late).toEqual({ ok: false, reason: 'changed' });
    await regradeNow(ctx, questionId);
    expect(await applyRegrade(ctx, { ...input, seen, reason: 'Again.' })).toEqual(late);
  });

  it('needs a word that it was seen where the wording was changed too', async () => {
    const { ctx, quiz, questionId } = await taken();
    const reworded = choiceOf('q1', 'b');
    reworded.content.question.prompt = { en: 'Other words', ja: 'ほかの言葉' };
    await makeQuiz([reworded, choiceOf('q2')], { of: quiz.course });
    expect(await previewRegrade(ctx, key(questionId))).toMatchObject({ isReworded: true });
    expect(await decideAsSeen(ctx, questionId)).toEqual({ ok: false, reason: 'reworded' });
    expect(await decideAsSeen(ctx, questionId, { reworded: true })).toMatchObject({ ok: true });
  });

  it('holds for an attempt that was open while it was decided', async () => {
    const { ctx, quiz, questionId } = await taken();
    const open = await take(quiz, {
      answers: { q1: option('b'), q2: option('a') },
      submitted: false,
    });
    const old = await take(quiz, {
      answers: { q1: option('a'), q2: option('a') },
      submitted: false,
    });
    const decided = await decideAsSeen(ctx, questionId);
    if (!decided.ok) throw new Error(decided.reason);
    await runRegrade(decided.regradeId);
    for (const { attemptId, person } of [open, old]) {
      const [attempt] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
      const learner = testContext({ actor: person as never });
      const result = await finishAttempt(learner, {
        ...{ attempt: attempt!, personId: person.personId },
        ...{ by: 'learner', submissionKey: null },
      });
      expect(result).toEqual({ score: 2, maxScore: 2 });
    }
  });
});
