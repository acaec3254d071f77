import { lessonsOf, monthlyTestsOf, neededTasks, type Outline } from './outline.ts';

/** What completes a course, in the numbers that its words need; those that do not matter are 0. */
export interface CompletionRule {
  of: 'lessons' | 'tests' | 'both';
  lessons: number;
  checkUps: number;
  percent: number;
  tests: number;
  inTime: number;
  atMark: number;
  markPercent: number;
  /** To be handed in. */
  tasks: number;
  /** To be watched, or read instead, in the lessons. */
  videos: number;
}

/** The rule by which a course is complete. */
export function completionRuleOf(outline: Outline): CompletionRule {
  const { isFree, monthlyTests, moduleCheckUpPercent } = outline.completion;
  return {
    of: !monthlyTests ? 'lessons' : isFree ? 'tests' : 'both',
    lessons: lessonsOf(outline).length,
    checkUps: outline.modules.length,
    percent: moduleCheckUpPercent,
    tests: monthlyTestsOf(outline).length,
    inTime: monthlyTests?.inTime ?? 0,
    atMark: monthlyTests?.atMark.count ?? 0,
    markPercent: monthlyTests?.atMark.percent ?? 0,
    tasks: neededTasks(outline).length,
    videos: lessonsOf(outline).reduce((sum, { videos }) => sum + (videos?.length ?? 0), 0),
  };
}
