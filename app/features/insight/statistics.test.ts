import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoments, NONE, type Moments } from './moments.ts';
import { alphaOf, apart, discriminationOf, facilityOf, shareVariance } from './statistics.ts';

/** A line for each person, a share for each question; every question is worth one point. */
type Matrix = readonly (readonly number[])[];

/** The sums of each question, as the database makes them. */
function momentsOf(matrix: Matrix): Moments[] {
  const questions = matrix[0]?.length ?? 0;
  return Array.from({ length: questions }, (_, at) =>
    addMoments(
      matrix.map((shares) => {
        const total = shares.reduce((sum, share) => sum + share, 0);
        const share = shares[at] ?? 0;
        const rest = questions > 1 ? (total - share) / (questions - 1) : 0;
        return {
          ...{ asked: 1, answered: 1, judged: 1, share, shareSquared: share ** 2 },
          ...{ rested: questions > 1 ? 1 : 0, rest, restSquared: rest ** 2 },
          ...{ shareRest: share * rest, worth: share, worthSquared: share ** 2 },
          worthTotal: share * total,
        };
      }),
    ),
  );
}

const first = (matrix: Matrix) => momentsOf(matrix)[0] ?? NONE;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) =>
  mean(values.map((value) => (value - mean(values)) ** 2));

/** Pearson's correlation as it is defined, over the values themselves. */
function pearson(one: readonly number[], other: readonly number[]): number {
  const [m, n] = [mean(one), mean(other)];
  const shared = mean(one.map((value, at) => (value - m) * ((other[at] ?? 0) - n)));
  return shared / Math.sqrt(variance(one) * variance(other));
}

/** The answers of four people to three questions. */
const FOUR: Matrix = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
];

const share = fc.constantFrom<number[]>(0, 0.25, 0.5, 1);
const matrices = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 30 }))
  .chain(([questions, people]) =>
    fc.array(fc.array(share, { minLength: questions, maxLength: questions }), {
      ...{ minLength: people, maxLength: people },
    }),
  );

describe('facility', () => {
  it('is the mean share: three of four right is 0.75', () => {
    expect(facilityOf(first(FOUR))).toBe(0.75);
    expect(facilityOf(first([[0.5], [1]]))).toBe(0.75);
  });

  it('is not said of nobody', () => {
    expect(facilityOf(NONE)).toBeNull();
  });

  it('is between 0 and 1, and does not depend on the order of people', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const facility = facilityOf(first(matrix));
        expect(facility).toBeGreaterThanOrEqual(0);
        expect(facility).toBeLessThanOrEqual(1);
        expect(facilityOf(first(matrix.toReversed()))).toBeCloseTo(facility ?? -1, 12);
      }),
    );
  });
});

describe('discrimination', () => {
  it('is the point-biserial of a question that is right or wrong', () => {
    // r = (M1 − M0) / s × √(p q) with the rests 1, 0.5, 0 of who is right and 0 of who is not:
    // (0.5 − 0) / √0.171875 × √(0.75 × 0.25) = 0.5222.
    const rests = [1, 0.5, 0, 0];
    const expected = (0.5 / Math.sqrt(variance(rests))) * Math.sqrt(0.75 * 0.25);
    expect(discriminationOf(first(FOUR))).toBeCloseTo(expected, 12);
    expect(expected).toBeCloseTo(0.5222, 4);
  });

  it('is Pearson’s correlation with the rest, whatever the shares', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const shares = matrix.map(([own = 0]) => own);
        const rests = matrix.map((line) => mean(line.slice(1)));
        const said = discriminationOf(first(matrix));
        if (said === null) expect(Math.min(variance(shares), variance(rests))).toBeLessThan(1e-8);
        else expect(said).toBeCloseTo(pearson(shares, rests), 6);
      }),
    );
  });

  it('is between −1 and 1, whoever comes first', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const said = discriminationOf(first(matrix));
        if (said === null) return;
        expect(Math.abs(said)).toBeLessThanOrEqual(1);
        expect(discriminationOf(first(matrix.toReversed()))).toBeCloseTo(said, 9);
      }),
    );
  });

  it('is −1 where only those are right who have nothing else right', () => {
    expect(
      discriminationOf(
        first([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBeCloseTo(-1, 12);
  });

  it('is not said where nothing varies, of one person, or of a question alone', () => {
    expect(
      discriminationOf(
        first([
          [1, 0],
          [1, 1],
        ]),
      ),
    ).toBeNull();
    expect(discriminationOf(first([[1, 0]]))).toBeNull();
    expect(discriminationOf(first([[1], [0]]))).toBeNull();
  });
});

describe('Cronbach’s alpha', () => {
  it('is 0.75 of the worked example: 3/2 × (1 − (3/16 + 1/4 + 3/16) / (5/4))', () => {
    expect(alphaOf(momentsOf(FOUR), 4)).toBeCloseTo(0.75, 12);
  });

  it('is KR-20 where answers are right or wrong', () => {
    const k = 3;
    const pq = [0.75 * 0.25, 0.5 * 0.5, 0.25 * 0.75].reduce((sum, each) => sum + each, 0);
    const kr20 = (k / (k - 1)) * (1 - pq / variance([3, 2, 1, 0]));
    expect(alphaOf(momentsOf(FOUR), 4)).toBeCloseTo(kr20, 12);
  });

  it('is as it is defined, over the totals themselves', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const k = matrix[0]?.length ?? 0;
        const totals = matrix.map((line) => line.reduce((sum, each) => sum + each, 0));
        const own = Array.from({ length: k }, (_, at) => variance(matrix.map((l) => l[at] ?? 0)));
        const said = alphaOf(momentsOf(matrix), matrix.length);
        if (typeof said !== 'number') {
          expect(variance(totals)).toBeLessThan(1e-8);
          return;
        }
        const sum = own.reduce((all, each) => all + each, 0);
        expect(said).toBeCloseTo((k / (k - 1)) * (1 - sum / variance(totals)), 6);
        expect(said).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 of questions that everybody answers alike', () => {
    expect(
      alphaOf(
        momentsOf([
          [1, 1],
          [0, 0],
          [0.5, 0.5],
        ]),
        3,
      ),
    ).toBeCloseTo(1, 12);
  });

  it('is the same whatever the order of questions and people', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const turned = matrix.toReversed().map((line) => line.toReversed());
        const [said, again] = [matrix, turned].map((each) => alphaOf(momentsOf(each), each.length));
        if (typeof said === 'number') expect(again).toBeCloseTo(said, 6);
        else expect(again).toBe(said);
      }),
    );
  });

  it('is not said where not everyone was asked the same, of one question, or where all are equal', () => {
    const [one = NONE, two = NONE] = momentsOf(FOUR);
    expect(alphaOf([one, two], 5)).toBe('not-the-same');
    expect(alphaOf([one], 4)).toBe('one-question');
    expect(
      alphaOf(
        momentsOf([
          [1, 0],
          [1, 0],
        ]),
        2,
      ),
    ).toBe('no-spread');
    expect(alphaOf([], 0)).toBe('one-question');
  });

  it('leaves out questions that nobody judges', () => {
    const unmarked = { ...NONE, asked: 4, answered: 4 };
    expect(alphaOf([...momentsOf(FOUR), unmarked], 4)).toBeCloseTo(0.75, 12);
  });
});

describe('the distance of two facilities', () => {
  const of = (right: number, people: number) =>
    first(Array.from({ length: people }, (_, at) => [at < right ? 1 : 0, 0]));

  it('is in standard errors of the difference: 80 % and 60 % of 100 each are 3.16 apart', () => {
    // 0.2 / √(0.8 × 0.2 / 100 + 0.6 × 0.4 / 100)
    expect(apart(of(80, 100), of(60, 100))).toBeCloseTo(0.2 / Math.sqrt(0.004), 12);
    expect(apart(of(60, 100), of(80, 100))).toBeCloseTo(-0.2 / Math.sqrt(0.004), 12);
  });

  it('is nothing between equals and of nobody, and infinite between all and none', () => {
    expect(apart(of(5, 10), of(50, 100))).toBe(0);
    expect(apart(NONE, of(1, 2))).toBe(0);
    expect(apart(of(3, 3), of(0, 3))).toBe(Infinity);
  });
});

it('sums add up: of two groups together they are those of all', () => {
  fc.assert(
    fc.property(matrices, matrices, (one, other) => {
      const [a, b] = [first(one), first(other)];
      const both = addMoments([a, b]);
      expect(both.judged).toBe(one.length + other.length);
      expect(both.share).toBeCloseTo(a.share + b.share, 9);
      expect(shareVariance(both)).toBeGreaterThanOrEqual(0);
    }),
  );
});
