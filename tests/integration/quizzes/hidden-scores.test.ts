import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { editions, enrolments, markingItems } from '#db/schema/index.ts';
import { loadMarks } from '#app/features/marking/load-marks.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { progressView } from '#app/features/progress/exports.ts';
import { loadHiddenScores } from '#app/features/quizzes/hidden-scores.server.ts';
import { loadTestStanding } from '#app/features/quizzes/load-test-standing.server.ts';
import { listMissedQuestions } from '#app/features/quizzes/missed-questions.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  makeLearner,
  openAttempt,
  stateOf,
  submitInTime,
  type Learner,
} from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { essayOf, makeQuiz, QUIZ, take } from '#tests/factories/taken-quizzes.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { ALL_KINDS, quizCourse } from '../../content/quiz-course.ts';

/** The edition begins now, so that its windows have dates. */
async function dateEdition({ enrolmentId }: Learner) {
  const own = testDb()
    .select({ id: enrolments.editionId })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId));
  await testDb().update(editions).set({ anchorAt: NOW }).where(eq(editions.id, own));
}

/** What the pages of somebody tell who has handed in a test with a wrong answer and an essay. */
async function pagesOf(show: string, { essay = true } = {}) {
  const course = smallCompiled(`hidden-${uuidv7()}`, quizCourse(show));
  await publish(course);
  const learner = await makeLearner(course.slug);
  await dateEdition(learner);
  const { attemptId, keys } = await openAttempt(learner, ALL_KINDS);
  const idOf = (kind: string) => Object.keys(keys).find((id) => keys[id]?.kind === kind) ?? '';
  const wrong = idOf('true-false');
  const answers = {
    [wrong]: { value: true },
    ...(essay ? { [idOf('essay')]: { text: 'はじめまして。' } } : {}),
  };
  for (const [questionId, answer] of Object.entries(answers)) {
    const given = { attemptId, questionId, sequence: 1, clientId: uuidv7(), answer };
    if (!(await saveAnswer(learner.ctx, given)).ok) throw new Error('not saved');
  }
  await submitInTime(learner, attemptId);
  const state = await stateOf(learner);
  const { ctx } = learner;
  const item = findItem(state.outline, ALL_KINDS);
  if (!item) throw new Error('no test');
  const hidden = await loadHiddenScores(ctx, state);
  return {
    start: await checkUpStartView(ctx, state, item),
    row: progressView(state.outline, state.progress, { hidden }).monthlyTests[0],
    standing: (await loadTestStanding(ctx, state, hidden))?.standing,
    isMissed: (await listMissedQuestions(ctx, learner.enrolmentId)).includes(wrong),
  };
}

describe('where a quiz shows its score', () => {
  it('its first page, the outline and the standing tell it', async () => {
    const { start, row, isMissed } = await pagesOf('', { essay: false });
    expect(start).toMatchObject({ scoreWhen: 'after-submission', results: [{ points: {} }] });
    expect(start.results[0]?.points).toMatchObject({ score: 0 });
    expect(row).toMatchObject({ best: 0, why: { code: 'below-mark', best: 0 } });
    expect(isMissed).toBe(true);
  });
});

describe('whether the monthly tests can still be reached', () => {
  it.each([
    ['attempts: 1', false],
    ['attempts: 2', true],
  ])('follows the attempts that are left (%s)', async (attempts, isReachable) => {
    const { standing } = await pagesOf(`rules: { ${attempts} }`, { essay: false });
    expect(standing).toMatchObject({ inTime: 1, atMark: 0, isReachable });
  });
});

describe('where a quiz does not show its score', () => {
  it.each(['never', 'after-close'])(
    'no page tells points, per cents or whether the mark was reached (%s)',
    async (when) => {
      const days = 'rules: { window: { opens: -1, closes: 400, closing: finish-by } }';
      const show = `show: { score: ${when}, verdict: ${when}, explain: ${when}, solution: ${when} }`;
      const pages = await pagesOf(`${show}\n${days}`);
      expect(pages.start).toMatchObject({ scoreWhen: when, results: [{ points: null }] });
      expect(pages.row).toMatchObject({
        ...{ best: null, completedAt: null, state: 'open', why: { code: 'handed-in' } },
      });
      expect(pages.standing).toMatchObject({ inTime: 1, atMark: 0, isReachable: true });
      expect(pages.isMissed).toBe(false);
    },
  );
});

describe('the marks of people', () => {
  const markedOf = async (when: 'after-submission' | 'never', state: 'marked' | 'returned') => {
    const show = { score: when, verdict: when };
    const quiz = await makeQuiz([essayOf('q1')], { definition: { show } });
    const person = await makePerson();
    const { attemptId } = await take(quiz, { person, answers: { q1: { text: 'An essay.' } } });
    await testDb()
      .insert(markingItems)
      .values({
        ...{ id: uuidv7(), attemptId, questionId: 'q1', sequence: 1, state },
        ...{ questionVersionId: quiz.versions.get('q1') ?? '', courseId: quiz.course.courseId },
        ...{ itemSlug: QUIZ, submittedAt: NOW, dueAt: NOW, settledAt: NOW, remark: 'Good.' },
        ...{ takenAt: NOW, share: state === 'marked' ? 1 : null },
      });
    return loadMarks(testContext({ actor: person }), attemptId);
  };

  it('are not told where the quiz does not show what answers are worth', async () => {
    expect(await markedOf('after-submission', 'marked')).toMatchObject({
      ...{ isHidden: false, marks: { q1: { remark: 'Good.' } } },
    });
    expect(await markedOf('never', 'marked')).toMatchObject({ isHidden: true, marks: {} });
  });

  it('are told of what is to be done again', async () => {
    expect(await markedOf('never', 'returned')).toMatchObject({
      ...{ isHidden: false, isReturned: true, marks: { q1: { remark: 'Good.' } } },
    });
  });
});
