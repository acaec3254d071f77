import type { Outline, OutlineItem } from '#app/features/courses/exports.ts';
import { percentOf } from '#app/features/quizzes/exports.ts';
import type { Counts } from '#app/features/banks/exports.ts';
import type { ResultOrder, ResultState } from './result-choices.ts';

/** An attempt as far as results go. */
export interface Tried {
  number: number;
  submittedAt: Date | null;
  returnedAt: Date | null;
  awaitsMarking: boolean;
  score: number | null;
  maxScore: number | null;
  /** Answers came late, and nobody has decided on them. */
  hasLate: boolean;
}

/** What passing takes: a percent, or so many points. */
export interface PassMark {
  of: 'percent' | 'points';
  least: number;
}

/** The result of one learner at a quiz. */
export interface Result {
  state: ResultState;
  /** How many attempts were handed in. */
  attempts: number;
  /** Of the attempt that counts, with three decimals; null while nothing of it is to be told. */
  percent: number | null;
  score: number | null;
  maxScore: number | null;
  /** Null where there is no mark, nothing was handed in, or marking may still decide it. */
  passed: boolean | null;
  /** An ISO instant. */
  handedInAt: string | null;
}

export interface ResultRow extends Result {
  name: string;
  editionId: string;
}

/** What an item of a course takes to be passed, as progress counts it; null where handing in is enough. */
export function passMarkOf(outline: Outline, item: OutlineItem | undefined): PassMark | null {
  const percent = (least: number): PassMark => ({ of: 'percent', least });
  if (item?.kind === 'module-check-up') return percent(outline.completion.moduleCheckUpPercent);
  if (item?.quiz?.role === 'monthly-test') return percent(item.quiz.percent);
  if (item?.kind !== 'kana-check' || !outline.kanaCheck) return null;
  return { of: 'points', least: outline.kanaCheck.pass };
}

const byNumber = (one: Tried, other: Tried) => one.number - other.number;
const valid = (tried: Tried | undefined) => (tried && !tried.returnedAt ? tried : null);

const pointsOf = ({ score, maxScore }: Pick<Tried, 'score' | 'maxScore'>) => ({
  score: score ?? 0,
  maxScore: maxScore ?? 0,
});

/**
 * The attempt that counts, of those that were handed in and not given back, as progress keeps it. The best is
 * the best percent; of equal ones what is marked, then the earlier. The latest counts nothing once it was given
 * back, until it is done again.
 */
export function attemptThatCounts(tries: readonly Tried[], counts: Counts = 'best'): Tried | null {
  const handed = tries.filter(({ submittedAt }) => submittedAt);
  if (counts === 'latest') return valid(handed.toSorted(byNumber).at(-1));
  const kept = handed.filter(({ returnedAt }) => !returnedAt);
  if (counts === 'first') return kept.toSorted(byNumber)[0] ?? null;
  const ranked = kept.toSorted(
    (one, other) =>
      percentOf(pointsOf(other)) - percentOf(pointsOf(one)) ||
      Number(one.awaitsMarking) - Number(other.awaitsMarking) ||
      one.number - other.number,
  );
  return ranked[0] ?? null;
}

const NOTHING = {
  ...{ percent: null, score: null, maxScore: null },
  ...{ passed: null, handedInAt: null },
} as const;

/**
 * What the attempts of one learner at a quiz come to.
 * @param rules.isPassed progress says that it is passed: a mark that was once reached stays so where the best counts
 */
export function resultOf(
  tries: readonly Tried[],
  rules: { mark: PassMark | null; isPassed: boolean; counts?: Counts },
): Result {
  const attempts = tries.filter(({ submittedAt }) => submittedAt).length;
  const counted = attemptThatCounts(tries, rules.counts);
  if (!counted) return { ...NOTHING, attempts, state: stateOfNone(tries) };
  const handed = decisive(tries, counted, rules.counts);
  const isWaiting = handed.some(({ awaitsMarking }) => awaitsMarking);
  // Where nothing is marked yet, its points say nothing, as for the learner.
  const isTold = handed.some(({ awaitsMarking }) => !awaitsMarking);
  const points = pointsOf(counted);
  return {
    state: isWaiting ? 'waiting' : handed.some(({ hasLate }) => hasLate) ? 'late' : 'done',
    attempts,
    percent: isTold ? percentOf(points) : null,
    score: isTold ? points.score : null,
    maxScore: isTold ? points.maxScore : null,
    passed: passedOf(points, { ...rules, isWaiting }),
    handedInAt: counted.submittedAt?.toISOString() ?? null,
  };
}

/** What the result hangs on: where the best attempt counts, what waits to be marked may become it. */
function decisive(
  tries: readonly Tried[],
  counted: Tried,
  counts: Counts = 'best',
): readonly Tried[] {
  return counts === 'best' ? tries.filter((tried) => tried.submittedAt && valid(tried)) : [counted];
}

function stateOfNone(tries: readonly Tried[]): ResultState {
  if (tries.some(({ submittedAt }) => !submittedAt)) return 'open';
  return tries.length > 0 ? 'returned' : 'absent';
}

function passedOf(
  points: { score: number; maxScore: number },
  { mark, isPassed, isWaiting }: { mark: PassMark | null; isPassed: boolean; isWaiting: boolean },
): boolean | null {
  if (!mark) return null;
  const reached = mark.of === 'points' ? points.score : percentOf(points);
  if (isPassed || reached >= mark.least) return true;
  return isWaiting ? null : false;
}

/** The rows of a state, in an order; they come in the order of names. */
export function choose<R extends Result>(
  rows: readonly R[],
  { state, order }: { state: ResultState | null; order: ResultOrder },
): R[] {
  const own = rows.filter((row) => state === null || row.state === state);
  if (order === 'name') return own;
  return own.toSorted((one, other) => (other.percent ?? -1) - (one.percent ?? -1));
}

/** What is said of all rows in words. */
export interface ResultSummary {
  people: number;
  handedIn: number;
  passed: number;
  waiting: number;
  late: number;
  /** The median of the percents that are told; null without any. */
  median: number | null;
}

export function summaryOf(rows: readonly Result[]): ResultSummary {
  const count = (is: (row: Result) => boolean) => rows.filter(is).length;
  const percents = rows.flatMap(({ percent }) => percent ?? []).toSorted((a, b) => a - b);
  const middle = percents.slice((percents.length - 1) >> 1, (percents.length >> 1) + 1);
  return {
    people: rows.length,
    handedIn: count(({ handedInAt }) => handedInAt !== null),
    passed: count(({ passed }) => passed === true),
    waiting: count(({ state }) => state === 'waiting'),
    late: count(({ state }) => state === 'late'),
    median: middle.length > 0 ? middle.reduce((sum, each) => sum + each, 0) / middle.length : null,
  };
}
