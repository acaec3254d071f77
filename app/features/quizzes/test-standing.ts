import type { MonthlyTestsRule } from '#app/features/courses/exports.ts';

/** A monthly test as it stands for a learner. */
export interface TestState {
  slug: string;
  closesAt: Date | null;
  submitted: boolean;
  atMark: boolean;
  /** It was handed in, and whether it is at the mark is not told. */
  isHidden: boolean;
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

/** The standing at an instant: what is closed and was not handed in is missed. */
export function testStanding(
  rule: MonthlyTestsRule,
  tests: readonly TestState[],
  now: Date,
): TestStanding {
  const isClosed = ({ closesAt }: TestState) => closesAt !== null && now >= closesAt;
  const inTime = tests.filter(({ submitted }) => submitted).length;
  const atMark = tests.filter((test) => test.atMark).length;
  const missed = tests.filter((test) => !test.submitted && isClosed(test)).length;
  const open = tests.filter((test) => !isClosed(test));
  const needInTime = Math.max(0, rule.inTime - inTime);
  const needAtMark = Math.max(0, rule.atMark.count - atMark);
  return {
    ...{ tests: tests.length, inTime, atMark, percent: rule.atMark.percent, missed },
    ...{ needInTime, needAtMark },
    isReachable:
      open.filter(({ submitted }) => !submitted).length >= needInTime &&
      tests.filter((test) => !test.atMark && (test.isHidden || !isClosed(test))).length >=
        needAtMark,
  };
}
