import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attempts, auditEntries, editions, lateDecisions, persons } from '#db/schema/index.ts';
import { makeResultsFile } from '#app/features/insight/results-file.server.ts';
import { loadResults } from '#app/features/insight/results.server.ts';
import type { Actor, RoleGrant } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { readTable } from '#app/platform/tables/read-table.server.ts';
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

const trainerOf = (courseId: string): RoleGrant => ({
  ...{ role: 'trainer', scopeKind: 'course', scopeId: courseId },
});
const byGrants = async (grants: RoleGrant[]) =>
  testContext({ actor: { ...(await makePerson({ roles: [] })), grants } });
const asCoordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });

const placeOf = ({ course }: MadeQuiz, edition: string | null = null) => ({
  ...{ courseSlug: course.slug, quizSlug: QUIZ, edition },
});
const right = { q1: { option: 'a' } };

/** People by their legal names, in an edition of the quiz. */
async function people(...names: string[]): Promise<Actor[]> {
  const made: Actor[] = [];
  for (const legalName of names) made.push(await makePerson({ legalName }));
  return made;
}
const scored = (attemptId: string, score: number) =>
  testDb().update(attempts).set({ score }).where(eq(attempts.id, attemptId));

/** Ada's best attempt is her second, Ben has one open, Cho nothing, Dan has left. */
async function classOfFour() {
  const quiz = await makeQuiz([choiceOf('q1'), choiceOf('q2')]);
  const [ada, ben, cho, dan] = (await people('ADA', 'BEN', 'CHO', 'DAN')) as [
    Actor,
    Actor,
    Actor,
    Actor,
  ];
  const first = await take(quiz, { person: ada, answers: right });
  const own = { person: ada, enrolmentId: first.enrolmentId };
  const second = await take(quiz, { ...own, number: 2, at: 60, answers: right });
  await scored(second.attemptId, 2);
  await take(quiz, { person: ben, answers: {}, submitted: false });
  await makeEnrolment(cho, quiz.course);
  await makeEnrolment(dan, quiz.course, { withdrawnAt: NOW });
  return { quiz, ada };
}

describe('the results of a quiz', () => {
  it('have a row for everyone who takes the course, by name, and not who has left', async () => {
    const { quiz } = await classOfFour();
    const { rows, mark, editionId } = await loadResults(await asCoordinator(), placeOf(quiz));
    expect(editionId).toBe(quiz.course.editionId);
    expect(mark).toEqual({ of: 'percent', least: 70 });
    const handedInAt = new Date(NOW.getTime() + 60_000).toISOString();
    expect(rows).toMatchObject([
      {
        ...{ name: 'ADA', state: 'done', attempts: 2, percent: 100, score: 2, maxScore: 2 },
        ...{ passed: true, handedInAt },
      },
      { name: 'BEN', state: 'open', attempts: 0, percent: null, passed: null, handedInAt: null },
      { name: 'CHO', state: 'absent', attempts: 0, percent: null, passed: null },
    ]);
  });

  it('are of the newest edition that runs, of one that is chosen, or of all', async () => {
    const { quiz } = await classOfFour();
    const day = 86_400_000;
    const running = await makeOtherEdition(quiz, new Date(NOW.getTime() - day));
    const coming = await makeOtherEdition(quiz, new Date(NOW.getTime() + day));
    const [eve, fay] = (await people('EVE', 'FAY')) as [Actor, Actor];
    await makeEnrolment(eve, { editionId: running });
    await makeEnrolment(fay, { editionId: coming });
    const ctx = await asCoordinator();
    const namesOf = async (edition: string | null) =>
      (await loadResults(ctx, placeOf(quiz, edition))).rows.map(({ name }) => name);
    expect(await namesOf(null)).toEqual(['EVE']);
    expect(await namesOf(coming)).toEqual(['FAY']);
    expect(await namesOf('all')).toEqual(['ADA', 'BEN', 'CHO', 'EVE', 'FAY']);
    expect(await namesOf(uuidv7())).toEqual(['EVE']);
    const { editions: found } = await loadResults(ctx, placeOf(quiz));
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual([coming, running]);
    await testDb().update(editions).set({ archivedAt: NOW }).where(eq(editions.id, running));
    expect(await namesOf(null)).not.toContain('EVE');
  });

  it('leave out who holds a revision of the course without the quiz', async () => {
    const { quiz } = await classOfFour();
    const [eve] = (await people('EVE')) as [Actor];
    await makeEnrolment(eve, quiz.course, { revision: 2 });
    const { rows } = await loadResults(await asCoordinator(), placeOf(quiz));
    expect(rows.map(({ name }) => name)).toEqual(['ADA', 'BEN', 'CHO']);
  });

  it('say that answers came late until somebody has decided on them', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    const { attemptId } = await take(quiz, { answers: right, late: true });
    const ctx = await asCoordinator();
    const stateNow = async () => (await loadResults(ctx, placeOf(quiz))).rows[0]?.state;
    expect(await stateNow()).toBe('late');
    await testDb()
      .insert(lateDecisions)
      .values({
        ...{ attemptId, questionId: 'q1', sequence: 1, counts: false, decidedAt: NOW },
      });
    expect(await stateNow()).toBe('done');
  });

  it('name people to a trainer as they are called, in the same order, the trainer among them', async () => {
    const { quiz, ada } = await classOfFour();
    await testDb()
      .update(persons)
      .set({ displayName: 'Addie' })
      .where(eq(persons.id, ada.personId));
    const ctx = await byGrants([trainerOf(quiz.course.courseId)]);
    await makeEnrolment(ctx.actor, quiz.course);
    const { rows } = await loadResults(ctx, placeOf(quiz));
    const names = rows.map(({ name }) => name);
    expect(names.filter((name) => name !== ctx.actor.displayName)).toEqual(['Addie', 'BEN', 'CHO']);
    expect(names).toContain(ctx.actor.displayName);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('are refused as not found for a trainer of another course, on the page and in the file', async () => {
    const { quiz } = await classOfFour();
    const other = await makeQuiz([choiceOf('q1')]);
    const notFound = { code: 'not-found' };
    const file = { state: null, order: 'name', locale: 'en', format: 'csv' } as const;
    for (const grants of [[], [trainerOf(other.course.courseId)]]) {
      const ctx = await byGrants(grants);
      await expect(loadResults(ctx, placeOf(quiz))).rejects.toMatchObject(notFound);
      const asked = makeResultsFile(ctx, { ...placeOf(quiz), ...file });
      await expect(asked).rejects.toMatchObject(notFound);
    }
    const taken = await testDb().select().from(auditEntries);
    expect(taken.filter(({ action }) => action === 'results-exported')).toEqual([]);
  });
});

describe('the file of results', () => {
  it('has the rows of the page, and it is on record who took it', async () => {
    const { quiz } = await classOfFour();
    const ctx = await asCoordinator();
    const { quiz: found } = await loadResults(ctx, placeOf(quiz));
    const asked = { ...placeOf(quiz), order: 'name', locale: 'en' } as const;
    const rowsOf = async (state: 'absent' | null, format: 'csv' | 'xlsx') => {
      const file = await makeResultsFile(ctx, { ...asked, state, format });
      const table = await readTable(file.bytes, { fileName: file.name });
      if (!table.ok) throw new Error(table.reason);
      return table.sheet.rows.slice(1);
    };
    const all = await rowsOf(null, 'csv');
    expect(all.map(([name]) => name)).toEqual(['ADA', 'BEN', 'CHO']);
    expect(all[0]?.slice(2)).toEqual([
      ...['Handed in', '2', '100', '2', '2', 'Passed', '2031-07-01 09:01'],
    ]);
    expect((await rowsOf('absent', 'xlsx')).map(([name]) => name)).toEqual(['CHO']);
    const entries = await testDb().select().from(auditEntries);
    const own = entries.filter(({ objectId }) => objectId === found.quizId);
    expect(own).toMatchObject([
      { action: 'results-exported', actorId: ctx.actor.personId, objectKind: 'quiz' },
      { action: 'results-exported' },
    ]);
  });
});
