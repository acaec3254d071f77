import type { MonthlyTestsRule } from '#app/features/courses/exports.ts';
import type { Counts } from '#app/features/banks/exports.ts';
import { whyNoStart, type MadeAttempt, type OwnRules } from './attempt-times.ts';

/** A monthly test as it stands for a learner. */
export interface TestState {
  slug: string;
  submitted: boolean;
  atMark: boolean;
  /** It was handed in, and whether it is at the mark is not told. */
  isHidden: boolean;
  chances: Chances;
}

/** What may still become of a test. */
export interface Chances {
  /** It can be handed in still. */
  mayHandIn: boolean;
  /** It can come to the mark still, by another attempt, one that is open or one that people mark. */
  mayReach: boolean;
}

/** How a learner stands with the attempts at a test. */
interface Attempted {
  now: Date;
  counts: Counts;
  made: readonly MadeAttempt[];
  hasOpen: boolean;
  /** People have not marked all that was handed in. */
  awaitsMarking: boolean;
}

/** What a learner can still make of a test: an attempt that is used up or comes too late is none. */
export function chancesOf(
  rules: OwnRules,
  { now, counts, made, hasOpen, awaitsMarking }: Attempted,
): Chances {
  const why = whyNoStart(rules, { now, made });
  const { closesAt } = rules;
  const mayWait = why?.reason === 'wait' && (!closesAt || why.at < closesAt);
  const mayBegin = why === null || why.reason === 'not-open-yet' || mayWait;
  const mayHandIn = hasOpen || mayBegin;
  // Where the first attempt counts, another one reaches nothing more.
  const isSettled = counts === 'first' && made.some(({ returnedAt }) => !returnedAt);
  return { mayHandIn, mayReach: (mayHandIn && !isSettled) || awaitsMarking };
}

/** How far the rule of the monthly tests of a course is met, and whether it still can be. */
export interface TestStanding {
  tests: number;
  inTime: number;
  atMark: number;
  percent: number;
  /** Tests that closed without having been handed in. */
  missed: number;
  /** How many more have to be handed in, and how many more at the mark. */
  needInTime: number;
  needAtMark: number;
  isReachable: boolean;
}

/** The standing of a learner: what cannot be handed in any more, and was not, is missed. */
export function testStanding(rule: MonthlyTestsRule, tests: readonly TestState[]): TestStanding {
  const open = tests.filter(({ submitted }) => !submitted);
  const inTime = tests.length - open.length;
  const below = tests.filter((test) => !test.atMark);
  const atMark = tests.length - below.length;
  const needInTime = Math.max(0, rule.inTime - inTime);
  const needAtMark = Math.max(0, rule.atMark.count - atMark);
  const mayHandIn = open.filter(({ chances }) => chances.mayHandIn).length;
  const mayReach = below.filter(({ isHidden, chances }) => isHidden || chances.mayReach).length;
  return {
    ...{ tests: tests.length, inTime, atMark, percent: rule.atMark.percent },
    ...{ missed: open.length - mayHandIn, needInTime, needAtMark },
    isReachable: mayHandIn >= needInTime && mayReach >= needAtMark,
  };
}
