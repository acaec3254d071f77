import { and, eq, inArray } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import { monthlyTestsOf } from '#app/features/courses/exports.ts';
import { easeOf } from '#app/features/enrolments/exports.ts';
import { loadGivenTime } from '#app/features/enrolments/exports.server.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { lastInstant, ownRules } from './attempt-times.ts';
import { loadCheckUp, type Attempt } from './queries.server.ts';
import { chancesOf, testStanding, type TestStanding, type TestState } from './test-standing.ts';

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
  const { accommodations, ...given } = await loadGivenTime(ctx, enrolment.id);
  const slugs = monthlyTestsOf(outline).map(({ slug }) => slug);
  const taken = await attemptsAt(ctx, enrolment.id, slugs);
  const tests: TestState[] = [];
  const dated: { slug: string; closesAt: Date }[] = [];
  for (const slug of slugs) {
    const { quiz } = await loadCheckUp(ctx.db, versionId, slug);
    const own = ownRules(quiz.definition.rules, { ...given, ease: easeOf(accommodations, slug) });
    const row = progress.get(slug);
    const isHidden = hidden.has(slug);
    const atMark = !isHidden && (row?.bestPercent ?? 0) >= rule.atMark.percent;
    const { counts } = quiz.definition;
    const chances = chancesOf(own, { now: ctx.now, counts, ...attemptedOf(taken, slug) });
    tests.push({ slug, submitted: (row?.submissions ?? 0) > 0, atMark, isHidden, chances });
    if (own.closesAt) dated.push({ slug, closesAt: own.closesAt });
  }
  const open = dated.filter(({ closesAt }) => closesAt > ctx.now);
  const closed = dated.filter(({ closesAt }) => closesAt <= ctx.now);
  return {
    standing: testStanding(rule, tests),
    due: new Map(open.map(({ slug, closesAt }) => [slug, lastInstant(closesAt)])),
    closed: new Set(closed.map(({ slug }) => slug)),
  };
}

/** The attempts at some items: one statement. */
function attemptsAt(
  { db }: Context,
  enrolmentId: string,
  slugs: readonly string[],
): Promise<Attempt[]> {
  return db
    .select()
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolmentId), inArray(attempts.itemSlug, [...slugs])));
}

function attemptedOf(all: readonly Attempt[], slug: string) {
  const taken = all.filter(({ itemSlug }) => itemSlug === slug);
  return {
    made: taken.flatMap(({ submittedAt, ...rest }) =>
      submittedAt ? [{ ...rest, submittedAt }] : [],
    ),
    hasOpen: taken.some(({ submittedAt }) => !submittedAt),
    awaitsMarking: taken.some(({ awaitsMarking }) => awaitsMarking),
  };
}
