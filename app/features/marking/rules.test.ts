import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Rubric } from '#app/features/questions/exports.ts';
import { codeOf, knownLevels, openCriteria, sentencesOf, shareOf } from './rules.ts';

const words = { en: 'x', ja: 'x' };

const rubricOf = (points: number[][]): Rubric =>
  points.map((levels, index) => ({
    ...{ id: `c${index}`, name: words },
    levels: levels.map((each, at) => ({ id: `l${at}`, points: each, name: words, words })),
  }));

const rubrics = fc
  .array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map(rubricOf);

describe('what levels are worth', () => {
  it('is a share between none and all, and all for the best of each criterion', () => {
    fc.assert(
      fc.property(rubrics, fc.nat(), (rubric, seed) => {
        const some = Object.fromEntries(
          rubric.map(({ id, levels }, at) => [id, levels[(seed + at) % levels.length]!.id]),
        );
        const share = shareOf(rubric, some);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const best = rubric.map(({ id, levels }) => {
          const [top] = levels.toSorted((a, b) => b.points - a.points);
          return [id, top!.id];
        });
        const most = rubric.some(({ levels }) => levels.some(({ points }) => points > 0)) ? 1 : 0;
        expect(shareOf(rubric, Object.fromEntries(best))).toBe(most);
      }),
    );
  });

  it('never falls when one criterion is given more', () => {
    fc.assert(
      fc.property(rubrics, (rubric) => {
        const [first, ...others] = rubric;
        const rest = Object.fromEntries(others.map(({ id, levels }) => [id, levels[0]!.id]));
        const byPoints = first!.levels.toSorted((a, b) => a.points - b.points);
        const shares = byPoints.map(({ id }) => shareOf(rubric, { ...rest, [first!.id]: id }));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
    );
  });

  it('counts no level that the rubric does not know', () => {
    const rubric = rubricOf([
      [0, 2],
      [0, 3],
    ]);
    const sent = { c0: 'l1', c1: 'l9', constructor: 'l1' };
    expect(knownLevels(rubric, sent)).toEqual({ c0: 'l1' });
    expect(openCriteria(rubric, sent)).toEqual(['c1']);
    expect(shareOf(rubric, sent)).toBe(0.4);
  });
});

describe('sentences of a text', () => {
  test.each([
    ['はじめまして。ジョンです。', ['はじめまして。', 'ジョンです。']],
    ['「行きますか。」と聞きました。\n\nはい', ['「行きますか。」', 'と聞きました。', 'はい']],
    ['One. Two!  Three', ['One. Two!', 'Three']],
    ['  ', []],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it('lie one after another and hold every letter that is not a space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('あ', '。', ' ', '\n', 'x', '!', '」') }),
        (text) => {
          const sentences = sentencesOf(text);
          const held = sentences.map(({ from, to }) => text.slice(from, to)).join('');
          expect(held.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
          sentences.forEach(({ from }, at) =>
            expect(from).toBeGreaterThanOrEqual(sentences[at - 1]?.to ?? 0),
          );
        },
      ),
    );
  });
});

test('an answer is called by letters that say nothing of whose it is', () => {
  expect(codeOf('0199a1b2-0000-7000-8000-0000000abcde')).toBe('ABCDE');
});
