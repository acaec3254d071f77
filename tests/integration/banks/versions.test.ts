import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  banks,
  courses,
  questions,
  questionVersions,
  quizVersions,
  quizzes,
} from '#db/schema/index.ts';
import { loadQuestions } from '#app/features/banks/load-questions.server.ts';
import { readOwnAttempt } from '#app/features/quizzes/own-attempt.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  makeLearner,
  makeSmallCourse,
  openAttempt,
  submitInTime,
} from '#tests/factories/learners.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const KANA_FILE = 'lessons/01-k1-vowels.yaml';
const ACCEPTED = 'accepted: [いえ]';
const revised = () => changed(KANA_FILE, ACCEPTED, 'accepted: [いえ, いいえ]');

/** The versions of a course's questions, by their numbers. */
async function versionsOf(slug: string): Promise<Record<number, number>> {
  const rows = await testDb()
    .select({ number: questionVersions.number })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .innerJoin(banks, eq(banks.id, questions.bankId))
    .where(eq(banks.slug, slug));
  const counted: Record<number, number> = {};
  for (const { number } of rows) counted[number] = (counted[number] ?? 0) + 1;
  return counted;
}

const quizVersionsOf = (slug: string) =>
  testDb()
    .select({ quiz: quizzes.slug, number: quizVersions.number })
    .from(quizVersions)
    .innerJoin(quizzes, eq(quizzes.id, quizVersions.quizId))
    .innerJoin(courses, eq(courses.id, quizzes.courseId))
    .where(eq(courses.slug, slug))
    .orderBy(quizzes.slug, quizVersions.number);

describe('a bank', () => {
  it('holds a version of every question of its course, and no more when nothing of it changed', async () => {
    const course = await makeSmallCourse();
    const before = await versionsOf(course.slug);
    expect(before).toEqual({ 1: course.questions.length });
    const quizzesBefore = await quizVersionsOf(course.slug);
    await publish(smallCompiled(course.slug, changed(KANA_FILE, 'en: house', 'en: a house')));
    expect(await versionsOf(course.slug)).toEqual(before);
    expect(await quizVersionsOf(course.slug)).toEqual(quizzesBefore);
  });

  it('gets a version of the one question that changed, and each quiz that may ask it one too', async () => {
    const course = await makeSmallCourse();
    await publish(smallCompiled(course.slug, revised()));
    expect(await versionsOf(course.slug)).toEqual({ 1: course.questions.length, 2: 1 });
    const renewed = (await quizVersionsOf(course.slug)).filter(({ number }) => number === 2);
    expect(renewed.map(({ quiz }) => quiz)).toEqual(['k1-vowels-check-up', 'module-1-check-up']);
  });

  it('is not changed by the running product', async () => {
    await makeSmallCourse();
    for (const statement of [
      sql`update ${questionVersions} set answer_key = '{}'`,
      sql`update ${quizVersions} set definition = '{}'`,
      sql`delete from quiz_questions`,
    ]) {
      const attempt = testDb().transaction((tx) => tx.execute(statement));
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('says so when a version is asked for that does not exist', async () => {
    await expect(loadQuestions(testDb(), [uuidv7()])).rejects.toThrow(/no version/u);
  });
});

describe('an attempt', () => {
  it('is judged by the versions it began with, whatever was published or taken since', async () => {
    const learner = await makeLearner();
    const { attemptId, keys } = await openAttempt(learner, 'k1-vowels-check-up');
    const [questionId] =
      Object.entries(keys).find(([, key]) => key.kind === 'typed' && key.shown === 'いえ') ?? [];
    await publish(smallCompiled(learner.slug, revised()));
    await takeRevision(learner.ctx, {
      enrolmentId: learner.enrolmentId,
      courseSlug: learner.slug,
    });
    const answer = { attemptId, questionId: questionId ?? '', sequence: 1, clientId: uuidv7() };
    const saved = await saveAnswer(learner.ctx, { ...answer, answer: { text: 'いいえ' } });
    expect(saved).toMatchObject({ ok: true, receipt: { feedback: { verdict: 'reject' } } });
    const result = await submitInTime(learner, attemptId);
    expect(result.score).toBe(0);

    const next = await openAttempt(learner, 'k1-vowels-check-up');
    expect(next.keys[questionId ?? '']).toMatchObject({ accepted: ['いえ', 'いいえ'] });
    const [old, renewed] = await Promise.all(
      [attemptId, next.attemptId].map((id) => readOwnAttempt(learner.ctx, id)),
    );
    expect(renewed?.questionIds).toEqual(old?.questionIds);
    expect(renewed?.questionVersionIds).not.toEqual(old?.questionVersionIds);
  });
});
