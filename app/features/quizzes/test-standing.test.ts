import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chancesOf, testStanding, type TestState } from './test-standing.ts';

const RULE = { inTime: 4, atMark: { count: 4, percent: 70 } };
const NOW = new Date('2031-11-10T00:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const NONE = { mayHandIn: false, mayReach: false };
const ALL = { mayHandIn: true, mayReach: true };

const state = fc.record({
  ...{ share: fc.nat(2), mayHandIn: fc.boolean(), awaits: fc.boolean(), isHidden: fc.boolean() },
});
const states = fc.array(state, { maxLength: 6 }).map((list) =>
  list.map(({ share, mayHandIn, awaits, isHidden }, index): TestState => ({
    ...{ slug: `t${index}`, submitted: share > 0, atMark: share > 1 },
    isHidden: share === 1 && isHidden,
    chances: { mayHandIn, mayReach: mayHandIn || (share === 1 && awaits) },
  })),
);

describe('the standing of monthly tests', () => {
  const test = (share: number, chances: TestState['chances']): TestState => ({
    ...{ slug: 't', submitted: share > 0, atMark: share > 1, isHidden: false, chances },
  });

  it('counts what cannot be handed in any more as missed, and nothing else', () => {
    const tests = [test(2, NONE), test(0, NONE), test(1, NONE), ...Array(3).fill(test(0, ALL))];
    expect(testStanding(RULE, tests)).toEqual({
      ...{ tests: 6, inTime: 2, atMark: 1, percent: 70, missed: 1 },
      ...{ needInTime: 2, needAtMark: 3, isReachable: true },
    });
    const later = [...tests.slice(0, 3), test(0, NONE), ...tests.slice(4)];
    expect(testStanding(RULE, later)).toMatchObject({ missed: 2, isReachable: false });
  });

  it('cannot be reached by a test whose only attempt was not enough', () => {
    const tests = [...Array<TestState>(3).fill(test(2, NONE)), test(1, NONE)];
    expect(testStanding(RULE, tests)).toMatchObject({ needAtMark: 1, isReachable: false });
    const again = [...tests.slice(0, 3), test(1, ALL)];
    expect(testStanding(RULE, again)).toMatchObject({ isReachable: true });
  });

  it('says nothing of a test whose result is not shown', () => {
    const hidden = { ...test(1, NONE), isHidden: true };
    const tests = [...Array<TestState>(3).fill(test(2, NONE)), hidden];
    expect(testStanding(RULE, tests)).toMatchObject({ atMark: 3, isReachable: true });
  });

  it('cannot be reached where what is still possible is too little, and is where nothing is needed', () => {
    fc.assert(
      fc.property(states, (tests) => {
        const standing = testStanding(RULE, tests);
        const best = tests.map(({ chances, isHidden, ...rest }) => ({
          ...{ ...rest, isHidden, chances },
          submitted: rest.submitted || chances.mayHandIn,
          atMark: rest.atMark || isHidden || chances.mayReach,
        }));
        const then = testStanding(RULE, best);
        expect(standing.isReachable).toBe(then.needInTime === 0 && then.needAtMark === 0);
        expect(standing.inTime + standing.missed).toBeLessThanOrEqual(tests.length);
      }),
    );
  });
});

describe('what may still become of a test', () => {
  const rules = {
    ...{ opensAt: null, closesAt: after(48), closing: 'finish-by' as const, durationMs: null },
    ...{ percent: 100, takenBack: [], graceMs: 0, attempts: 1, waitMs: 0 },
  };
  const made = {
    ...{ startedAt: after(-2), endsAt: null, submittedAt: after(-1), returnedAt: null },
    submittedBy: 'learner' as const,
  };
  const at = { now: NOW, counts: 'best' as const, made: [], hasOpen: false, awaitsMarking: false };

  it('is everything while it can be begun, now or later', () => {
    expect(chancesOf(rules, at)).toEqual(ALL);
    expect(chancesOf({ ...rules, opensAt: after(1) }, at)).toEqual(ALL);
    expect(chancesOf({ ...rules, attempts: 2 }, { ...at, made: [made] })).toEqual(ALL);
    expect(chancesOf({ ...rules, attempts: null }, { ...at, made: [made] })).toEqual(ALL);
  });

  it('is nothing once it has closed, or its attempts are used', () => {
    expect(chancesOf({ ...rules, closesAt: NOW }, at)).toEqual(NONE);
    expect(chancesOf(rules, { ...at, made: [made] })).toEqual(NONE);
  });

  it('is nothing where the next attempt may begin only after the closing', () => {
    const twice = { ...rules, attempts: 2, waitMs: 24 * HOUR };
    expect(chancesOf(twice, { ...at, made: [made] })).toEqual(ALL);
    expect(chancesOf({ ...twice, waitMs: 60 * HOUR }, { ...at, made: [made] })).toEqual(NONE);
  });

  it('is open still while an attempt is, while people mark one, and where one was given back', () => {
    expect(chancesOf({ ...rules, closesAt: NOW }, { ...at, hasOpen: true })).toEqual(ALL);
    const marked = { ...at, made: [made], awaitsMarking: true };
    expect(chancesOf(rules, marked)).toEqual({ mayHandIn: false, mayReach: true });
    const returned = { ...made, returnedAt: NOW };
    expect(chancesOf(rules, { ...at, made: [returned] })).toEqual(ALL);
  });

  it('is no better mark once the first attempt is handed in, where that one counts', () => {
    const often = { ...rules, attempts: null };
    const first = { ...at, counts: 'first' as const };
    expect(chancesOf(often, first)).toEqual(ALL);
    expect(chancesOf(often, { ...first, made: [made] })).toEqual({
      ...{ mayHandIn: true, mayReach: false },
    });
    const returned = { ...made, returnedAt: NOW };
    expect(chancesOf(often, { ...first, made: [returned] })).toEqual(ALL);
  });
});
