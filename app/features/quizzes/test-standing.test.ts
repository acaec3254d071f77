import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testStanding, type TestState } from './test-standing.ts';

const RULE = { inTime: 4, atMark: { count: 4, percent: 70 } };
const NOW = new Date('2031-11-10T00:00:00Z');
const day = (offset: number) => new Date(NOW.getTime() + offset * 86_400_000);

const state = fc.record({ offset: fc.option(fc.integer({ min: -90, max: 90 })), share: fc.nat(2) });
const states = fc.array(state, { maxLength: 6 }).map((list) =>
  list.map(({ offset, share }, index): TestState => ({
    slug: `t${index}`,
    closesAt: offset === null ? null : day(offset),
    submitted: share > 0,
    atMark: share > 1,
    isHidden: false,
  })),
);

describe('the standing of monthly tests', () => {
  it('counts what closed without being handed in as missed, and nothing else', () => {
    const test = (offset: number, share: number) => ({
      ...{
        slug: `${offset}`,
        closesAt: day(offset),
        submitted: share > 0,
        atMark: share > 1,
        isHidden: false,
      },
    });
    const tests = [test(-70, 2), test(-40, 0), test(-10, 1), test(5, 0), test(40, 0), test(70, 0)];
    expect(testStanding(RULE, tests, NOW)).toEqual({
      ...{ tests: 6, inTime: 2, atMark: 1, percent: 70, missed: 1 },
      ...{ needInTime: 2, needAtMark: 3, isReachable: true },
    });
    expect(testStanding(RULE, tests, day(6))).toMatchObject({ missed: 2, isReachable: false });
  });

  it('cannot be reached where what is still open is too little, and is where nothing is needed', () => {
    fc.assert(
      fc.property(states, (tests) => {
        const standing = testStanding(RULE, tests, NOW);
        const best = tests.map((test) => {
          const isOpen = test.closesAt === null || test.closesAt > NOW;
          return isOpen ? { ...test, submitted: true, atMark: true } : test;
        });
        const then = testStanding(RULE, best, NOW);
        expect(standing.isReachable).toBe(then.needInTime === 0 && then.needAtMark === 0);
        expect(standing.inTime + standing.missed).toBeLessThanOrEqual(tests.length);
      }),
    );
  });
});
