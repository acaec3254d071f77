import { describe, expect, it } from 'vitest';
import { loadQuestionInsight } from '#app/features/insight/question-insight.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { compiledSample } from '#app/features/questions/kinds/samples.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import {
  choiceOf,
  makeQuiz,
  QUIZ,
  take,
  typedOf,
  type MadeQuiz,
} from '#tests/factories/taken-quizzes.ts';
import { testContext } from '#tests/setup/context.ts';

const option = (id: string) => ({ option: id });

async function about(quiz: MadeQuiz, publicId: string, version: number | null = null) {
  const actor = await makePerson({ roles: ['trainer'] });
  const at = { courseSlug: quiz.course.slug, quizSlug: QUIZ, editionId: null };
  return loadQuestionInsight(testContext({ actor }), { ...at, publicId, version });
}

function multipleOf(id: string): StoredQuestion {
  const plain = choiceOf(id);
  const { question } = plain.content;
  if (question.kind !== 'choice' || plain.key.kind !== 'choice') throw new Error('no choice');
  const { show: _, ...asked } = question;
  const { explain, tests } = plain.key;
  return {
    content: { ...plain.content, question: { ...asked, kind: 'multiple' } },
    key: {
      ...{ kind: 'multiple', correct: ['a', 'b'], partial: true, feedback: {} },
      explain,
      tests,
    },
  };
}

function clozeOf(id: string): StoredQuestion {
  const { content, key } = typedOf(id);
  if (key.kind !== 'typed') throw new Error('not typed');
  const { explain, tests, kind: _, ...rule } = key;
  const { prompt, hear } = content.question;
  const parts = ['これは ', { id: 'x', kind: 'typed' as const }, 'です。'];
  return {
    content: { audio: {}, question: { id, prompt, hear, kind: 'cloze', parts, lang: 'ja' } },
    key: { kind: 'cloze', blanks: { x: { ...rule, kind: 'typed', worth: 1 } }, explain, tests },
  };
}

/** The scenario of the samples, with the ids of its choices by their words. */
function scenarioOf() {
  const { question, key } = compiledSample('scenario');
  if (question.kind !== 'scenario') throw new Error('no scenario');
  const ids = new Map(
    question.scenes.flatMap(({ choices }) => choices.map(({ id, text }) => [text.en, id])),
  );
  const path = (...words: string[]) => ({ path: words.map((each) => ids.get(each) ?? '') });
  return { stored: { content: { question, audio: {} }, key } as StoredQuestion, path };
}

describe('the page of a question', () => {
  it('tells the paths through a scenario that several took to less than its best end, as words', async () => {
    const { stored, path } = scenarioOf();
    const quiz = await makeQuiz([stored]);
    const best = path('Ask now.');
    const late = path('Wait.', 'Ask what they did last time.');
    const lost = path('Wait.', 'Begin with a song.');
    for (const answer of [best, late, late, late, lost]) {
      await take(quiz, { answers: { 'q-scenario': answer } });
    }
    const { key, wrong, line } = await about(quiz, 'q-scenario');
    expect(wrong).toMatchObject([
      { text: { en: 'Wait. → Ask what they did last time.' }, people: 3, verdict: 'near' },
    ]);
    expect(key.right).toMatchObject([{ text: { en: 'Ask now.' } }]);
    expect(line.facility).toBeCloseTo((1 + 3 * 0.5) / 5, 5);
  });

  it('tells who chose which option, with the right one marked and those who chose none', async () => {
    const quiz = await makeQuiz([choiceOf('q1'), choiceOf('q2')]);
    for (const id of ['a', 'a', 'b', 'c', 'c']) {
      await take(quiz, { answers: { q1: option(id), q2: option(id) } });
    }
    await take(quiz, { answers: {} });
    const { options, line, wrong } = await about(quiz, 'q1');
    expect(
      options.map(({ letter, chosen, isRight, rest }) => [letter, chosen, isRight, rest]),
    ).toEqual([
      ['A', 2, true, 1],
      ['B', 1, false, 0],
      ['C', 2, false, 0],
      ['D', 0, false, null],
    ]);
    expect(line).toMatchObject({ asked: 6, answered: 5 });
    expect(wrong).toEqual([]);
  });

  it('counts each chosen option of several', async () => {
    const quiz = await makeQuiz([multipleOf('q1')]);
    for (const options of [['a', 'b'], ['a', 'b'], ['a', 'c'], ['a'], ['d']]) {
      await take(quiz, { answers: { q1: { options } } });
    }
    const { options } = await about(quiz, 'q1');
    expect(options.map(({ chosen, isRight }) => [chosen, isRight])).toEqual([
      [4, true],
      [2, true],
      [1, false],
      [1, false],
    ]);
  });

  it('tells a wrong answer only where three people typed it alike, with the class of its error', async () => {
    const quiz = await makeQuiz([typedOf('q1')]);
    const typed = [
      'おばさん',
      'おばさん',
      ' おばさん',
      'わたしは田中です',
      'おじいさん',
      'おじいさん',
    ];
    for (const text of typed) await take(quiz, { answers: { q1: { text } } });
    const insight = await about(quiz, 'q1');
    expect(insight.wrong).toMatchObject([
      { text: { ja: 'おばさん' }, people: 3, verdict: 'reject', errorClass: 'long-vowel' },
    ]);
    expect(JSON.stringify(insight)).not.toContain('田中');
    expect(insight.classes[0]).toEqual({ errorClass: 'long-vowel', count: 3 });
    expect(insight.key.right).toEqual([{ place: null, text: { jp: 'おばあさん' } }]);
  });

  it('tells wrong answers to a blank, judged as that blank is', async () => {
    const quiz = await makeQuiz([clozeOf('q1')]);
    for (const x of ['おばさん', 'おばさん', 'おばさん', 'おばあさん', 'おばあさん']) {
      await take(quiz, { answers: { q1: { blanks: { x } } } });
    }
    expect((await about(quiz, 'q1')).wrong).toMatchObject([
      { place: { en: '[1]' }, people: 3, errorClass: 'long-vowel' },
    ]);
  });

  it('says the median time between answers, and of how many it is known', async () => {
    const quiz = await makeQuiz([choiceOf('q1'), choiceOf('q2')]);
    for (let at = 0; at < 5; at += 1) {
      await take(quiz, { answers: { q1: option('a'), q2: option('a') } });
    }
    expect((await about(quiz, 'q2')).time).toEqual({ seconds: 10, known: 5 });
  });

  it('is of the newest version that has answers, or of the one that is asked for', async () => {
    const first = await makeQuiz([choiceOf('q1')]);
    const second = await makeQuiz([choiceOf('q1', 'b')], { of: first.course });
    for (let at = 0; at < 5; at += 1) {
      for (const quiz of [first, second]) await take(quiz, { answers: { q1: option('a') } });
    }
    const newest = await about(first, 'q1');
    expect(newest.line).toMatchObject({ version: 2, facility: 0 });
    expect(newest.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect((await about(first, 'q1', 1)).line).toMatchObject({ version: 1, facility: 1 });
  });

  it('is not found for a question that is not asked, or without enough answers', async () => {
    const quiz = await makeQuiz([choiceOf('q1')]);
    for (let at = 0; at < 4; at += 1) await take(quiz, { answers: { q1: option('a') } });
    await expect(about(quiz, 'q1')).rejects.toMatchObject({ code: 'not-found' });
    await take(quiz, { answers: { q1: option('a') } });
    await expect(about(quiz, 'q2')).rejects.toMatchObject({ code: 'not-found' });
    await expect(about(quiz, 'q1', 7)).rejects.toMatchObject({ code: 'not-found' });
    await expect(about(quiz, 'q1')).resolves.toMatchObject({ line: { facility: 1 } });
  });
});
