import { describe, expect, it } from 'vitest';
import { NONE, type Moments } from './moments.ts';
import { asksForAttention, remarksOn, REMARKS, type QuestionFigures } from './rules.ts';
import { THRESHOLDS } from './thresholds.ts';

/** So many people of whom so many are right; `r` is how it goes with the rest of their attempts. */
function moments(right: number, people: number, r = 0.4): Moments {
  const p = right / people;
  const spread = Math.sqrt(p * (1 - p) * 0.04);
  return {
    ...{ asked: people, answered: people, judged: people, share: right, shareSquared: right },
    ...{ rested: people, rest: people * 0.5, restSquared: people * (0.25 + 0.04) },
    shareRest: people * (p * 0.5 + r * spread),
    ...{ worth: right, worthSquared: right, worthTotal: right },
  };
}

function remarks(parts: Partial<QuestionFigures>) {
  const plain = { moments: moments(60, 100), options: [], classes: [], editions: [] };
  return remarksOn({ ...plain, ...parts });
}
const codes = (parts: Partial<QuestionFigures>) => remarks(parts).map(({ code }) => code);

const option = (id: string, chosen: number, isRight = false) => ({ id, chosen, isRight });

describe('what is remarked on a question', () => {
  it('is nothing where it works', () => {
    expect(remarks({})).toEqual([]);
  });

  it('says that it may be too easy from 95 % on, and hard below 30 %', () => {
    expect(remarks({ moments: moments(96, 100) })).toEqual([{ code: 'easy', part: 0.96 }]);
    expect(codes({ moments: moments(94, 100) })).toEqual([]);
    expect(remarks({ moments: moments(29, 100) })).toEqual([{ code: 'hard', part: 0.29 }]);
    expect(codes({ moments: moments(30, 100) })).toEqual([]);
  });

  it('says that it goes against the rest only beyond chance', () => {
    expect(codes({ moments: moments(60, 100, -0.25) })).toEqual(['negative']);
    // Two standard errors at 100 are 0.2; below 30 learners a weak correlation is not remarked on.
    expect(codes({ moments: moments(60, 100, -0.15) })).toEqual(['low-discrimination']);
    expect(codes({ moments: moments(12, 20, -0.3) })).toEqual([]);
  });

  it('says that it discriminates little from 30 learners on, unless nearly all are right', () => {
    expect(codes({ moments: moments(18, 30, 0.1) })).toEqual(['low-discrimination']);
    expect(codes({ moments: moments(18, 29, 0.1) })).toEqual([]);
    expect(codes({ moments: moments(98, 100, 0.1) })).toEqual(['easy']);
  });

  it('names a wrong option that many chose, first of all one that more chose than the right one', () => {
    const options = [option('a', 55, true), option('b', 35), option('c', 10)];
    expect(remarks({ options })).toEqual([{ code: 'popular-wrong', optionId: 'b', part: 0.35 }]);
    const turned = [option('a', 38, true), option('b', 50), option('c', 12)];
    expect(remarks({ options: turned, moments: moments(38, 100) })).toEqual([
      { code: 'wrong-over-right', optionId: 'b', part: 0.5 },
    ]);
  });

  it('names options that nearly nobody chose, where there were enough to choose them', () => {
    const options = [option('a', 68, true), option('b', 28), option('c', 4), option('d', 0)];
    expect(remarks({ options })).toEqual([{ code: 'idle-options', optionIds: ['c', 'd'] }]);
    const few = [option('a', 29, true), option('b', 11), option('c', 0)];
    expect(codes({ options: few, moments: moments(29, 40) })).toEqual([]);
    const easy = [option('a', 97, true), option('b', 3)];
    expect(codes({ options: easy, moments: moments(97, 100) })).toEqual(['easy']);
  });

  it('says that many left it out', () => {
    const left = { ...moments(60, 100), answered: 80 };
    expect(remarks({ moments: left })).toEqual([{ code: 'unanswered', part: 0.2 }]);
    const unmarked = { ...NONE, asked: 20, answered: 10 };
    expect(remarks({ moments: unmarked })).toEqual([{ code: 'unanswered', part: 0.5 }]);
  });

  it('names the error that most wrong answers have, not one that tells nothing', () => {
    const of = (errorClass: string, count: number) => ({ errorClass, count });
    const classes = [of('long-vowel', 25), of('other', 15)];
    expect(remarks({ classes })).toEqual([
      { code: 'error-class', errorClass: 'long-vowel', part: 0.625 },
    ]);
    expect(codes({ classes: [of('other', 40)] })).toEqual([]);
    expect(codes({ classes: [of('long-vowel', 9)] })).toEqual([]);
  });

  it('says that the newest edition finds it harder or easier than those before', () => {
    const of = (editionId: string, right: number, people: number) => ({
      ...{ editionId, moments: moments(right, people) },
    });
    const editions = [of('one', 80, 100), of('two', 40, 50), of('three', 55, 100)];
    expect(remarks({ editions })).toEqual([
      { code: 'drift', editionId: 'three', part: 0.55, before: 0.8 },
    ]);
    expect(codes({ editions: [of('one', 80, 100), of('two', 70, 100)] })).toEqual([]);
    expect(codes({ editions: [of('one', 8, 10), of('two', 6, 10)] })).toEqual([]);
    expect(codes({ editions: [of('one', 90, 100), of('two', 0, 9)] })).toEqual([]);
  });

  it('is nothing of fewer than ten, whatever their answers', () => {
    const few = THRESHOLDS.smallNumbers - 1;
    const options = [option('a', 0, true), option('b', few)];
    expect(remarks({ moments: moments(0, few), options })).toEqual([]);
    expect(remarks({ moments: { ...moments(9, few), answered: 0 } })).toEqual([]);
  });

  it('comes in the order of importance', () => {
    const options = [option('a', 20, true), option('b', 70), option('c', 10)];
    const bad = { ...moments(20, 100, -0.5), answered: 70 };
    const said = codes({ moments: bad, options });
    expect(said).toEqual(['negative', 'wrong-over-right', 'hard', 'unanswered']);
    expect(said).toEqual(REMARKS.filter((code) => said.includes(code)));
  });

  it('asks for something, or is only worth knowing', () => {
    expect(asksForAttention({ code: 'negative' })).toBe(true);
    expect(asksForAttention({ code: 'easy' })).toBe(false);
  });
});
