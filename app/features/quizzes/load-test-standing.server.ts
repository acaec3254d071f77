import { monthlyTestsOf } from '#app/features/courses/exports.ts';
import { loadGivenTime } from '#app/features/enrolments/exports.server.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { lastInstant, ownRules } from './attempt-times.ts';
import { loadCheckUp } from './queries.server.ts';
import { testStanding, type TestStanding, type TestState } from './test-standing.ts';

export interface TestDates {
  standing: TestStanding;
  /** The last instant of each test that has not closed, by item. */
  due: ReadonlyMap<string, Date>;
  closed: ReadonlySet<string>;
}

/**
 * How a learner stands with the monthly tests of their course, or null where it has none.
 * @param hidden tests whose score is not shown now: whether they reached the mark is not told
 */
export async function loadTestStanding(
  ctx: Context,
  { outline, progress, enrolment, versionId }: LearnerCourse,
  hidden: ReadonlySet<string>,
): Promise<TestDates | null> {
  const rule = outline.completion.monthlyTests;
  if (!rule) return null;
  const given = await loadGivenTime(ctx, enrolment.id);
  const tests: TestState[] = [];
  for (const { slug } of monthlyTestsOf(outline)) {
    const { quiz } = await loadCheckUp(ctx.db, versionId, slug);
    const { closesAt } = ownRules(quiz.definition.rules, given);
    const row = progress.get(slug);
    const isHidden = hidden.has(slug);
    const atMark = !isHidden && (row?.bestPercent ?? 0) >= rule.atMark.percent;
    tests.push({ slug, closesAt, submitted: (row?.submissions ?? 0) > 0, atMark, isHidden });
  }
  const dated = tests.flatMap(({ slug, closesAt }) => (closesAt ? [{ slug, closesAt }] : []));
  const open = dated.filter(({ closesAt }) => closesAt > ctx.now);
  const closed = dated.filter(({ closesAt }) => closesAt <= ctx.now);
  return {
    standing: testStanding(rule, tests, ctx.now),
    due: new Map(open.map(({ slug, closesAt }) => [slug, lastInstant(closesAt)])),
    closed: new Set(closed.map(({ slug }) => slug)),
  };
}
