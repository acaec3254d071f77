import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentOf, scoreOf as pointsOf, wholePercentOf } from './score.ts';

/** Points of an attempt in hundredths of a question, as whole numbers that do not err. */
const attempt = fc.integer({ min: 1, max: 60 }).chain((maxScore) =>
  fc.record({
    maxScore: fc.constant(maxScore),
    shares: fc.array(fc.integer({ min: 0, max: 100 }), {
      minLength: maxScore,
      maxLength: maxScore,
    }),
  }),
);

const sumOf = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
/** The score as an attempt adds it up: one share after another, in fractions. */
const scoreOf = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share / 100, 0);

it('reaches a mark where the points do, however their fractions add up', () => {
  fc.assert(
    fc.property(attempt, fc.integer({ min: 0, max: 100 }), ({ maxScore, shares }, mark) => {
      const result = { score: scoreOf(shares), maxScore };
      const reached = sumOf(shares) >= mark * maxScore;
      expect(percentOf(result) >= mark).toBe(reached);
      expect(wholePercentOf(result) >= mark).toBe(reached);
    }),
  );
});

it.each([
  [14.5, 25, 58],
  [29, 50, 58],
  [Array.from({ length: 10 }).reduce<number>((sum) => sum + 0.7, 0), 10, 70],
  [69.99, 100, 69],
  [0, 12, 0],
  [12, 12, 100],
])('%d points of %i are shown as %i percent', (score, maxScore, percent) => {
  expect(wholePercentOf({ score, maxScore })).toBe(percent);
});

it('of nothing to reach is none', () => {
  expect(percentOf({ score: 0, maxScore: 0 })).toBe(0);
});

it('keeps points as they are stored, so that a percent is the same before and after', () => {
  const parts = Array.from({ length: 11 }, () => ({ points: 1, share: 6 / 11 }));
  expect(pointsOf(parts.slice(0, 1))).toEqual({ score: 0.545, maxScore: 1 });
  expect(pointsOf(parts)).toEqual({ score: 6, maxScore: 11 });
});
