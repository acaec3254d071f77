import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueToName, sortOut, whyLeftOut } from './rules.ts';

const candidate = fc.record({
  personId: fc.constantFrom('a', 'b', 'c', 'd'),
  completed: fc.boolean(),
  closed: fc.boolean(),
  hasAccount: fc.boolean(),
  reminded: fc.boolean(),
});

describe('whoever is chosen', () => {
  test('gets one word or none, and is named once', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), (chosen) => {
        const { gets, left } = sortOut(chosen);
        const named = [...gets, ...left.map((one) => one.candidate)].map((one) => one.personId);
        expect(named.toSorted()).toEqual(
          [...new Set(chosen.map((one) => one.personId))].toSorted(),
        );
      }),
    );
  });

  test('gets one exactly where one of their courses allows it', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), (chosen) => {
        const free = new Set(
          chosen
            .filter((one) => !one.completed && !one.closed && one.hasAccount && !one.reminded)
            .map((one) => one.personId),
        );
        const { gets, left } = sortOut(chosen);
        expect(new Set(gets.map((one) => one.personId))).toEqual(free);
        for (const one of left) expect(whyLeftOut(one.candidate)).toBe(one.why);
      }),
    );
  });

  test('gets it about the first course that it can be about', () => {
    const own = { personId: 'a', closed: false, hasAccount: true, reminded: false };
    const courses = [
      { ...own, completed: true, course: 'first' },
      { ...own, completed: false, course: 'second' },
      { ...own, completed: false, course: 'third' },
    ];
    expect(sortOut(courses).gets.map(({ course }) => course)).toEqual(['second']);
  });
});

test('a date that has passed is not named, one ahead is', () => {
  const now = new Date('2031-07-01T00:00:00Z');
  expect(dueToName(now, now)).toBe('');
  expect(dueToName(null, now)).toBe('');
  expect(dueToName(new Date('2031-07-01T00:00:00.001Z'), now)).toBe('2031-07-01T00:00:00.001Z');
});
