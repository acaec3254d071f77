import { describe, expect, it } from 'vitest';
import { paceOf } from './pace.mjs';

const plan = { startMs: 60_000, workMs: 30_000, submitMs: 30_000 };

/** Numbers between 0 and 1 that are the same each time. */
function numbers() {
  let state = 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('the pace of many people', () => {
  const random = numbers();
  const people = Array.from({ length: 500 }, () => {
    const pace = paceOf(plan, random);
    return { ...pace, answers: pace.answersAt(20) };
  });

  it('has all start in the first minute and submit in the last half', () => {
    for (const { startAt, submitAt } of people) {
      expect(startAt).toBeGreaterThanOrEqual(0);
      expect(startAt).toBeLessThan(60_000);
      expect(submitAt).toBeGreaterThanOrEqual(90_000);
      expect(submitAt).toBeLessThan(120_000);
    }
  });

  it('has everybody answer one question after another between the two', () => {
    for (const { startAt, submitAt, answers } of people) {
      const times = [startAt, ...answers, submitAt];
      expect(answers).toHaveLength(20);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const gap = (submitAt - startAt) / 21;
      for (const [n, at] of times.slice(1).entries()) {
        expect(at - (times[n] ?? 0)).toBeGreaterThan(gap / 3);
        expect(at - (times[n] ?? 0)).toBeLessThan(gap * 3);
      }
    }
  });
});
