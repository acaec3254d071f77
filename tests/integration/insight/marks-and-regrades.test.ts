import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attempts, markingItems } from '#db/schema/index.ts';
import { loadQuestionInsight } from '#app/features/insight/question-insight.server.ts';
import { loadQuizInsight } from '#app/features/insight/quiz-insight.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  correctKey,
  makeTeacher,
  makeWrongKey,
  option,
  questionIdOf,
  regradeNow,
} from '#tests/factories/corrected-keys.ts';
import {
  choiceOf,
  essayOf,
  makeQuiz,
  QUIZ,
  take,
  type MadeQuiz,
} from '#tests/factories/taken-quizzes.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function linesOf(quiz: MadeQuiz) {
  const ctx = await makeTeacher();
  const at = { courseSlug: quiz.course.slug, quizSlug: QUIZ, editionId: null };
  const { figures } = await loadQuizInsight(ctx, at);
  const about = (publicId: string) => loadQuestionInsight(ctx, { ...at, publicId, version: null });
  return { figures, about };
}

describe('what the figures of a quiz are made of', () => {
  it('are the marks of people where there are some, and nothing where there are none yet', async () => {
    const quiz = await makeQuiz([essayOf('q1'), choiceOf('q2')]);
    for (const share of [1, 0.5, 0.25, null, 0.25]) {
      const answers = { q1: { text: 'A text.' }, q2: option('a') };
      const { attemptId } = await take(quiz, { answers });
      const item = { id: uuidv7(), attemptId, questionId: 'q1', sequence: 1, itemSlug: QUIZ };
      const { courseId } = quiz.course;
      const asked = { courseId, questionVersionId: quiz.versions.get('q1') ?? '' };
      const marked = share === null ? {} : { state: 'marked' as const, share, settledAt: NOW };
      await testDb()
        .insert(markingItems)
        .values({ ...item, ...asked, ...marked, submittedAt: NOW, dueAt: NOW });
    }
    const { figures } = await linesOf(quiz);
    const [essay] = figures.lines;
    expect(essay).toMatchObject({ publicId: 'q1', asked: 5, judged: 4, facility: 0.5 });
  });

  it('are what a corrected key says, under its version, and not that a question is void', async () => {
    const quiz = await makeWrongKey();
    for (const id of ['a', 'b', 'b', 'b', 'c']) {
      const { attemptId } = await take(quiz, { answers: { q1: option(id), q2: option('a') } });
      const score = id === 'a' ? 2 : 1;
      await testDb().update(attempts).set({ score }).where(eq(attempts.id, attemptId));
    }
    const ctx = await makeTeacher();
    const questionId = await questionIdOf(quiz);
    expect((await linesOf(quiz)).figures.lines[0]).toMatchObject({ facility: 0.2, version: 1 });
    const corrected = await correctKey(quiz);
    await regradeNow(ctx, questionId);
    const { figures, about } = await linesOf(corrected);
    const own = figures.lines.filter(({ publicId }) => publicId === 'q1');
    expect(own).toMatchObject([{ asked: 5, facility: 0.6, version: 2 }]);
    const { options } = await about('q1');
    expect(options.map(({ letter, chosen, isRight }) => [letter, chosen, isRight])).toEqual([
      ['A', 1, false],
      ['B', 3, true],
      ['C', 1, false],
      ['D', 0, false],
    ]);
  });
});
