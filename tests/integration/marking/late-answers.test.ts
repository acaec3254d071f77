import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  answerBodies,
  answerEvents,
  attempts,
  auditEntries,
  courses,
  learningEvents,
  markingItems,
  notices,
} from '#db/schema/index.ts';
import { countLate, leaveLate } from '#app/features/marking/decide-late.server.ts';
import { listLate, loadLate } from '#app/features/marking/late-view.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  correctKey,
  makeTeacher,
  makeWrongKey,
  option,
  questionIdOf,
  regradeNow,
  scoreOf,
} from '#tests/factories/corrected-keys.ts';
import { makePerson } from '#tests/factories/people.ts';
import { essayOf, makeQuiz, take, type MadeQuiz } from '#tests/factories/taken-quizzes.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Stores an answer that came after the server had submitted. */
async function late(
  attemptId: string,
  {
    answer,
    verdict,
    sequence = 9,
  }: { answer: unknown; verdict: 'accept' | 'reject' | 'unmarked'; sequence?: number },
) {
  const name = { attemptId, questionId: 'q1', sequence };
  const share = verdict === 'unmarked' ? null : verdict === 'accept' ? 1 : 0;
  await testDb()
    .insert(answerEvents)
    .values({ ...name, verdict, share, clientId: uuidv7(), receivedAt: NOW, late: true });
  await testDb()
    .insert(answerBodies)
    .values({ ...name, answer });
  return name;
}

/** An attempt with a wrong first answer and a right second, submitted by the server. */
async function timedOut(made?: MadeQuiz) {
  const quiz = made ?? (await makeWrongKey());
  const taken = await take(quiz, { answers: { q1: option('b'), q2: option('a') } });
  await testDb()
    .update(attempts)
    .set({ submittedBy: 'server', score: 1 })
    .where(eq(attempts.id, taken.attemptId));
  return { quiz, ...taken };
}

const WHY = 'The ferry had no network.';

describe('a late answer', () => {
  it('is seen by who marks, with its receipt and what the result would be', async () => {
    const { attemptId, person } = await timedOut();
    const name = await late(attemptId, { answer: option('a'), verdict: 'accept' });
    const trainer = await makeTeacher();
    const lines = (await listLate(trainer)).filter((line) => line.attemptId === attemptId);
    expect(lines).toMatchObject([{ ...name, number: 1, learner: person && expect.any(String) }]);
    expect(await loadLate(trainer, name)).toMatchObject({
      ...{ percent: 50, percentWith: 100, counts: null, written: { en: 'Option a' } },
      receipt: {
        sequence: 9,
        late: true,
        isCounted: false,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    });
    const learner = testContext({ actor: await makePerson() });
    await expect(listLate(learner)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('counts with a reason: the score follows, it is on record, and the learner is told', async () => {
    const { attemptId, person } = await timedOut();
    const name = await late(attemptId, { answer: option('a'), verdict: 'accept' });
    const trainer = await makeTeacher();
    expect(await countLate(trainer, { ...name, reason: '' })).toEqual({
      ok: false,
      reason: 'reason-missing',
    });
    expect(await countLate(trainer, { ...name, reason: WHY })).toEqual({
      ...{ ok: true, before: 1, after: 2 },
    });
    expect(await scoreOf(attemptId)).toBe(2);
    expect(await countLate(trainer, { ...name, reason: WHY })).toEqual({
      ok: false,
      reason: 'decided',
    });
    const told = await testDb().select().from(notices).where(eq(notices.personId, person.personId));
    expect(told).toMatchObject([
      { template: 'result-marked-again', params: { before: 50, after: 100 } },
    ]);
    const events = await testDb()
      .select()
      .from(learningEvents)
      .where(eq(learningEvents.subject, attemptId));
    expect(events).toMatchObject([{ kind: 'attempt-marked', value: 100 }]);
    const entries = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'late-answer-counted'));
    expect(entries.filter(({ objectId }) => objectId === attemptId)).toHaveLength(1);
    expect((await listLate(trainer)).some((line) => line.attemptId === attemptId)).toBe(false);
  });

  it('may be left out, and counted after all', async () => {
    const { attemptId } = await timedOut();
    const name = await late(attemptId, { answer: option('a'), verdict: 'accept' });
    const trainer = await makeTeacher();
    expect(await leaveLate(trainer, { ...name, reason: '' })).toMatchObject({ ok: true });
    expect(await leaveLate(trainer, { ...name, reason: '' })).toMatchObject({ reason: 'decided' });
    expect(await scoreOf(attemptId)).toBe(1);
    expect(await countLate(trainer, { ...name, reason: WHY })).toMatchObject({
      ok: true,
      after: 2,
    });
  });

  it('never lowers a result', async () => {
    const quiz = await makeWrongKey();
    const { attemptId } = await take(quiz, { answers: { q1: option('a'), q2: option('a') } });
    await testDb().update(attempts).set({ score: 2 }).where(eq(attempts.id, attemptId));
    const name = await late(attemptId, { answer: option('b'), verdict: 'reject' });
    const trainer = await makeTeacher();
    expect(await countLate(trainer, { ...name, reason: WHY })).toEqual({
      ok: false,
      reason: 'lower',
    });
    expect(await scoreOf(attemptId)).toBe(2);
    expect(await loadLate(trainer, name)).toMatchObject({ counts: null });
  });

  it('is judged by the corrected key where its question was marked again', async () => {
    const { quiz, attemptId } = await timedOut();
    await testDb()
      .update(answerBodies)
      .set({ answer: option('c') })
      .where(eq(answerBodies.attemptId, attemptId));
    await correctKey(quiz);
    const trainer = await makeTeacher();
    await regradeNow(trainer, await questionIdOf(quiz));
    const name = await late(attemptId, { answer: option('b'), verdict: 'reject' });
    expect(await loadLate(trainer, name)).toMatchObject({ percentWith: 100 });
    expect(await countLate(trainer, { ...name, reason: WHY })).toMatchObject({
      ok: true,
      after: 2,
    });
  });

  it('goes into the queue where people mark it, nobody’s name on it for who may mark it', async () => {
    const quiz = await makeQuiz([essayOf('q1')]);
    const { attemptId } = await take(quiz, { answers: {} });
    const name = await late(attemptId, { answer: { text: 'A text.' }, verdict: 'unmarked' });
    const trainer = await makeTeacher();
    expect(await loadLate(trainer, name)).toMatchObject({ learner: null, percentWith: null });
    const coordinator = await makeTeacher('coordinator');
    expect(await loadLate(coordinator, name)).toMatchObject({ learner: expect.any(String) });
    expect(await countLate(trainer, { ...name, reason: WHY })).toMatchObject({ ok: true });
    const [item] = await testDb()
      .select()
      .from(markingItems)
      .where(eq(markingItems.attemptId, attemptId));
    expect(item).toMatchObject({ state: 'waiting', sequence: 9 });
    await testDb()
      .update(markingItems)
      .set({ markerId: trainer.actor.personId, takenAt: NOW })
      .where(eq(markingItems.attemptId, attemptId));
    const next = await late(attemptId, {
      answer: { text: 'Two.' },
      verdict: 'unmarked',
      sequence: 10,
    });
    expect(await countLate(trainer, { ...next, reason: WHY })).toEqual({
      ok: false,
      reason: 'marked',
    });
  });

  it('of another course, of the actor’s own or of nobody is not found', async () => {
    const { attemptId, person, quiz } = await timedOut();
    const name = await late(attemptId, { answer: option('a'), verdict: 'accept' });
    const other = await makeWrongKey();
    const [course] = await testDb()
      .select()
      .from(courses)
      .where(eq(courses.slug, other.course.slug));
    const scoped = [
      { role: 'trainer' as const, scopeKind: 'course' as const, scopeId: course!.id },
    ];
    const everywhere = [
      { role: 'trainer' as const, scopeKind: 'platform' as const, scopeId: null },
    ];
    const actor = await makePerson({ roles: ['trainer'] });
    const own = { ...actor, personId: person.personId, grants: everywhere };
    for (const who of [{ ...actor, grants: scoped }, own]) {
      const decided = countLate(testContext({ actor: who }), { ...name, reason: WHY });
      await expect(decided).rejects.toMatchObject({ code: 'not-found' });
    }
    const trainer = await makeTeacher();
    const inTime = { ...name, sequence: 1, reason: WHY };
    await expect(countLate(trainer, inTime)).rejects.toMatchObject({ code: 'not-found' });
    expect(quiz.versions.size).toBe(2);
  });
});
