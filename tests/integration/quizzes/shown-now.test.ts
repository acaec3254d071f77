import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  accommodationPersons,
  accommodations,
  editions,
  enrolments,
  extensionEnrolments,
  extensions,
} from '#db/schema/index.ts';
import type { QuizSource } from '#app/features/banks/exports.ts';
import { shownNow } from '#app/features/quizzes/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import {
  choiceOf,
  makeOtherEdition,
  makeQuiz,
  QUIZ,
  take,
  type MadeQuiz,
} from '#tests/factories/taken-quizzes.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const HOUR = 3_600_000;
const GRACE = 5 * 60_000;
/** It closes a day after the tests' time. */
const CLOSES = NOW.getTime() + 24 * HOUR;

const definition = (rule: 'start-by' | 'finish-by'): Partial<QuizSource> => ({
  show: { explain: 'after-close', solution: 'after-close' },
  rules: { durationMinutes: 60, window: { opensDay: 0, closesDay: 0, rule } },
});

/** A quiz that closes, and somebody who has handed it in. */
async function made(rule: 'start-by' | 'finish-by' = 'finish-by', anchorAt: Date | null = NOW) {
  const quiz = await makeQuiz([choiceOf('q1')], { definition: definition(rule) });
  const { editionId } = quiz.course;
  await testDb().update(editions).set({ anchorAt }).where(eq(editions.id, editionId));
  const { enrolmentId } = await take(quiz, { answers: { q1: { option: 'b' } } });
  const shownAt = async (ms: number) => {
    const attempt = { quizVersionId: quiz.quizVersionId, enrolmentId, itemSlug: QUIZ };
    const now = new Date(CLOSES + GRACE + ms);
    const { solution, explain } = await shownNow({ ...testContext({ actor: null }), now }, attempt);
    expect(explain).toBe(solution);
    return solution;
  };
  return { quiz, shownAt };
}

const classmate = async (quiz: MadeQuiz, editionId = quiz.course.editionId) => {
  const person = await makePerson();
  return { ...person, ...(await makeEnrolment(person, { editionId })) };
};

async function extend(enrolmentId: string, hours: number, undoneAt: Date | null = null) {
  const id = uuidv7();
  await testDb()
    .insert(extensions)
    .values({
      ...{ id, scopeKind: 'person', scopeId: uuidv7(), hours, enrolments: 1, reason: 'Illness' },
      ...{ fromAt: NOW, untilAt: new Date(CLOSES), madeAt: NOW, undoneAt },
    });
  await testDb().insert(extensionEnrolments).values({ extensionId: id, enrolmentId });
}

describe('what waits for the closing of a quiz', () => {
  it('is shown once the window has closed and nobody else has more time', async () => {
    const { quiz, shownAt } = await made();
    await classmate(quiz);
    expect(await shownAt(-1)).toBe(false);
    expect(await shownAt(0)).toBe(true);
  });

  it('waits for whoever of the edition has more time', async () => {
    const { quiz, shownAt } = await made();
    await extend((await classmate(quiz)).enrolmentId, 48);
    await extend((await classmate(quiz)).enrolmentId, 3);
    expect(await shownAt(0)).toBe(false);
    expect(await shownAt(48 * HOUR - 1)).toBe(false);
    expect(await shownAt(48 * HOUR)).toBe(true);
  });

  it('waits not for time that was taken back, for who has left, nor for another edition', async () => {
    const { quiz, shownAt } = await made();
    await extend((await classmate(quiz)).enrolmentId, 48, NOW);
    const gone = await classmate(quiz);
    await extend(gone.enrolmentId, 48);
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.id, gone.enrolmentId));
    const elsewhere = await makeOtherEdition(quiz, NOW);
    await extend((await classmate(quiz, elsewhere)).enrolmentId, 48);
    expect(await shownAt(0)).toBe(true);
  });

  it('waits for the longest working time, where the closing ends only beginning', async () => {
    const { quiz, shownAt } = await made('start-by');
    const { personId } = await classmate(quiz);
    const id = uuidv7();
    const give = { extraAttempts: 0, reason: 'Low vision', people: 1, madeAt: NOW };
    await testDb()
      .insert(accommodations)
      .values({
        id,
        scopeKind: 'person',
        scopeId: personId,
        personId,
        durationPercent: 200,
        ...give,
      });
    await testDb().insert(accommodationPersons).values({ accommodationId: id, personId });
    expect(await shownAt(HOUR)).toBe(false);
    expect(await shownAt(2 * HOUR)).toBe(true);
  });

  it('waits for nothing in an edition that has no first day: there the quiz never closes', async () => {
    const { shownAt } = await made('finish-by', null);
    expect(await shownAt(-20 * HOUR)).toBe(true);
  });
});
