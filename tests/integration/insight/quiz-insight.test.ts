import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { enrolments } from '#db/schema/index.ts';
import { loadQuizInsight } from '#app/features/insight/quiz-insight.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import {
  choiceOf,
  essayOf,
  makeOtherEdition,
  makeQuiz,
  QUIZ,
  take,
  typedOf,
  type MadeQuiz,
} from '#tests/factories/taken-quizzes.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const option = (id: string) => ({ option: id });

async function insightOf(quiz: MadeQuiz, editionId: string | null = null) {
  const actor = await makePerson({ roles: ['trainer'] });
  const at = { courseSlug: quiz.course.slug, quizSlug: QUIZ, editionId };
  return loadQuizInsight(testContext({ actor }), at);
}
const lineOf = async (quiz: MadeQuiz, publicId: string) =>
  (await insightOf(quiz)).figures.lines.find((line) => line.publicId === publicId);

/** So many people, each with an answer to q1 and to q2. */
async function answered(quiz: MadeQuiz, people: number, of: (at: number) => [string, string]) {
  for (let at = 0; at < people; at += 1) {
    const [q1, q2] = of(at);
    await take(quiz, { answers: { q1: option(q1), q2: option(q2) } });
  }
}

describe('the figures of a quiz', () => {
  it('are facility, discrimination, options and reliability, the questions in their order', async () => {
    const quiz = await makeQuiz([choiceOf('q2'), choiceOf('q1')]);
    // q2 goes wholly with q1, but for two who are right there alone.
    await answered(quiz, 12, (at) => (at < 6 ? ['a', 'a'] : at < 8 ? ['b', 'a'] : ['b', 'b']));
    const { figures, items } = await insightOf(quiz);
    expect(figures).toMatchObject({ learners: 12, attempts: 12, isSmall: false, isDrawn: false });
    expect(figures.lines.map(({ publicId, number }) => [publicId, number])).toEqual([
      ['q2', 1],
      ['q1', 2],
    ]);
    const [q2, q1] = figures.lines;
    expect([q2?.facility, q1?.facility]).toEqual([8 / 12, 6 / 12]);
    expect(q2?.discrimination).toBeCloseTo(Math.SQRT1_2, 9);
    // 2 × (1 − (2/9 + 1/4) / variance of the totals 2, 1 and 0 of 6, 2 and 4 people)
    expect(figures.reliability).toBeCloseTo(2 * (1 - (2 / 9 + 1 / 4) / (29 / 36)), 9);
    expect(figures.mean).toBeCloseTo(7 / 12, 9);
    expect(figures.tenths).toEqual([4, 0, 0, 0, 0, 2, 0, 0, 0, 6]);
    expect(items[1]?.figures.options.slice(0, 2)).toEqual([
      { id: 'a', chosen: 6, isRight: true, rest: 1 },
      { id: 'b', chosen: 6, isRight: false, rest: 2 / 6 },
    ]);
  });

  it('are of the first submitted attempt of each person; later and open ones only count as attempts', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    for (let at = 0; at < 5; at += 1) {
      const first = await take(quiz, { answers: { q1: option('b') } });
      await take(quiz, { ...first, number: 2, at: 60, answers: { q1: option('a') } });
      await take(quiz, { ...first, number: 3, answers: {}, submitted: false });
    }
    const { figures } = await insightOf(quiz);
    expect(figures).toMatchObject({ learners: 5, attempts: 10, mean: 0 });
    expect(figures.lines).toMatchObject([{ asked: 5, facility: 0 }]);
  });

  it('count a person once who takes the course in two editions', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    const later = await makeOtherEdition(quiz, new Date(NOW.getTime() + 1));
    for (let at = 0; at < 5; at += 1) {
      const { person } = await take(quiz, { answers: { q1: option('a') } });
      await take(quiz, { person, editionId: later, at: 60, answers: { q1: option('b') } });
    }
    expect((await insightOf(quiz)).figures).toMatchObject({ learners: 5, attempts: 10, mean: 1 });
  });

  it('count who has left the course since, and not what came too late', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    for (let at = 0; at < 5; at += 1) {
      const { enrolmentId } = await take(quiz, { answers: { q1: option('a') }, late: at === 0 });
      await testDb()
        .update(enrolments)
        .set({ withdrawnAt: NOW })
        .where(eq(enrolments.id, enrolmentId));
    }
    expect(await lineOf(quiz, 'q1')).toMatchObject({ asked: 5, answered: 4, facility: 0.8 });
  });

  it('take an omitted question as wrong, and an essay that nobody has marked as not judged', async () => {
    const quiz = await makeQuiz([choiceOf('q1'), essayOf('q2')]);
    for (let at = 0; at < 5; at += 1) {
      await take(quiz, { answers: at === 0 ? {} : { q1: option('a'), q2: { text: 'Hello' } } });
    }
    expect(await lineOf(quiz, 'q1')).toMatchObject({ asked: 5, judged: 5, facility: 0.8 });
    expect(await lineOf(quiz, 'q2')).toMatchObject({
      ...{ asked: 5, answered: 4, judged: 0, facility: null, discrimination: null },
    });
  });

  it('take the last answer, and the first where each is told of at once', async () => {
    const answers = { q1: [option('b'), option('a')] };
    for (const [feedback, facility] of [
      ['after-submission', 1],
      ['at-once', 0],
    ] as const) {
      const quiz = await makeQuiz([choiceOf('q1')], { definition: { feedback } });
      for (let at = 0; at < 5; at += 1) await take(quiz, { answers });
      expect(await lineOf(quiz, 'q1')).toMatchObject({ facility });
    }
  });

  it('weigh answers of older builds by their verdict', async () => {
    const quiz = await makeQuiz([typedOf('q1')]);
    for (const text of ['おばあさん', 'おばあさん', 'obaasan', 'おばさん', 'おばさん']) {
      await take(quiz, { answers: { q1: { text } }, withoutShares: true });
    }
    expect(await lineOf(quiz, 'q1')).toMatchObject({ judged: 5, facility: 0.5 });
  });

  it('are not said of fewer than five, and have no coefficients below ten', async () => {
    const quiz = await makeQuiz([choiceOf('q1'), choiceOf('q2')]);
    await answered(quiz, 4, (at) => (at < 2 ? ['a', 'a'] : ['b', 'b']));
    const few = await insightOf(quiz);
    expect(few.figures).toMatchObject({ learners: 4, isHidden: true, mean: null, lines: [] });
    await answered(quiz, 1, () => ['a', 'a']);
    const { figures } = await insightOf(quiz);
    expect(figures).toMatchObject({ isHidden: false, isSmall: true, reliability: 'few' });
    expect(figures.lines[0]).toMatchObject({ facility: 0.6, discrimination: null, remarks: [] });
  });

  it('say why there is no reliability: questions are drawn, or they changed', async () => {
    const drawn = await makeQuiz([choiceOf('q1'), choiceOf('q2'), choiceOf('q3')], {
      definition: { sections: [{ take: 2 }] },
    });
    for (let at = 0; at < 10; at += 1) {
      const asks = at % 2 ? ['q1', 'q2'] : ['q2', 'q3'];
      await take(drawn, { asks, answers: { q2: option(at < 5 ? 'a' : 'b') } });
    }
    const said = await insightOf(drawn);
    expect(said.figures).toMatchObject({ isDrawn: true, reliability: 'drawn' });
    expect(said.figures.lines.map(({ asked }) => asked)).toEqual([5, 10, 5]);
  });

  it('stand together for versions judged alike, and apart from when the key changed', async () => {
    const first = await makeQuiz([choiceOf('q1')]);
    const worded = choiceOf('q1');
    worded.content.question.prompt = { en: 'Another wording', ja: '別の言い方' };
    const second = await makeQuiz([worded], { of: first.course });
    const third = await makeQuiz([choiceOf('q1', 'b')], { of: first.course });
    for (let at = 0; at < 5; at += 1) {
      for (const quiz of [first, second, third]) await take(quiz, { answers: { q1: option('a') } });
    }
    const { figures } = await insightOf(first);
    expect(figures.lines).toMatchObject([
      { publicId: 'q1', version: 2, since: 1, asked: 10, facility: 1 },
      { publicId: 'q1', version: 3, since: 3, asked: 5, facility: 0 },
    ]);
    expect(figures.lines[0]?.prompt.en).toBe('Another wording');
  });

  it('are shown by edition where five took it, and of one edition where it is asked for', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    const later = await makeOtherEdition(quiz, new Date(NOW.getTime() + 1));
    for (let at = 0; at < 5; at += 1) await take(quiz, { answers: { q1: option('a') } });
    for (let at = 0; at < 4; at += 1) {
      await take(quiz, { editionId: later, answers: { q1: option('b') } });
    }
    const all = await insightOf(quiz);
    expect(all.taken.map(({ attempts }) => attempts)).toEqual([5, 4]);
    expect(all.figures.editions).toMatchObject([{ id: quiz.course.editionId, learners: 5 }]);
    expect(all.figures.lines[0]).toMatchObject({ judged: 9, byEdition: [1] });
    const own = await insightOf(quiz, quiz.course.editionId);
    expect(own.figures).toMatchObject({ learners: 5, attempts: 5 });
    expect((await insightOf(quiz, later)).figures).toMatchObject({ learners: 4, isHidden: true });
  });

  it('of a quiz that nobody has taken are none', async () => {
    const { figures } = await insightOf(await makeQuiz([choiceOf('q1')]));
    expect(figures).toMatchObject({ learners: 0, attempts: 0, isHidden: true, lines: [] });
  });
});
