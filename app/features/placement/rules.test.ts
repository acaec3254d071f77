import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseOn, isHeld, type LevelScore } from './rules.ts';

const level = (step: number, score: number, maxScore = 10): LevelScore => ({
  ...{ title: { en: `Level ${step}`, ja: `${step}` }, step, score, maxScore },
});
const COURSES = [{ step: 2 }, { step: 1 }];

const levels = fc
  .array(
    fc.record({ score: fc.integer({ min: 0, max: 10 }), step: fc.integer({ min: 1, max: 4 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => all.map(({ score, step }) => level(step, score)));
const courses = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 });

describe('what a placement test advises', () => {
  it.each([
    ['the first step to who reads no kana', [3, 0, 0, 0], 1],
    ['the first step to who has no sentences yet', [9, 4, 0, 0], 1],
    ['the second to who has the first half', [9, 8, 2, 0], 2],
    ['the second at the start of A2', [10, 9, 8, 6], 2],
    ['what a level lacks although a higher one is held', [9, 6, 10, 10], 1],
  ])('is %s', (_, scores, step) => {
    const steps = [1, 1, 2, 2];
    const made = scores.map((score, at) => level(steps[at] ?? 0, score));
    expect(adviseOn(made, COURSES).course).toEqual({ step });
  });

  it('is the course above, or none, where everything is held', () => {
    const all = [level(1, 9), level(2, 7)];
    expect(adviseOn(all, COURSES)).toMatchObject({ course: null, missing: null });
    expect(adviseOn(all, [...COURSES, { step: 4 }, { step: 3 }]).course).toEqual({ step: 3 });
  });

  it('holds a level from seven tenths, and nothing where nothing was asked', () => {
    expect(isHeld(level(1, 7))).toBe(true);
    expect(isHeld(level(1, 6.9))).toBe(false);
    expect(isHeld({ score: 0.1 + 0.6, maxScore: 1 })).toBe(true);
    expect(isHeld(level(1, 0, 0))).toBe(false);
  });

  it('names only held levels before the first that is not, and a course that is offered', () => {
    fc.assert(
      fc.property(levels, courses, (made, steps) => {
        const { course, missing, held } = adviseOn(
          made,
          steps.map((step) => ({ step })),
        );
        expect(held.every(isHeld)).toBe(true);
        expect(held).toEqual(made.slice(0, held.length));
        expect(missing).toEqual(made[held.length] ?? null);
        if (missing) expect(isHeld(missing)).toBe(false);
        if (missing) expect(steps).toContain(course?.step);
        if (course) expect(steps).toContain(course.step);
      }),
    );
  });

  it('never falls when somebody does better', () => {
    fc.assert(
      fc.property(levels, courses, fc.nat(5), (made, steps, at) => {
        const rising = made
          .map(({ step }) => step)
          .toSorted((one, other) => one - other)
          .map((step, index) => ({ ...made[index]!, step }));
        const better = rising.map((each, index) => (index === at ? { ...each, score: 10 } : each));
        const of = (list: LevelScore[]) =>
          adviseOn(
            list,
            steps.map((step) => ({ step })),
          ).course?.step ?? Infinity;
        expect(of(better)).toBeGreaterThanOrEqual(of(rising));
      }),
    );
  });
});
