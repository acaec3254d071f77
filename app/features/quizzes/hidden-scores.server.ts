import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { showing } from './shown-now.server.ts';

/**
 * The items of a learner's course with a submitted attempt whose score is not shown now, or of whose attempts
 * none is marked yet. Tests and tasks alone may hide theirs: who has handed in none costs no statement.
 */
export async function loadHiddenScores(
  ctx: Context,
  { outline, progress, enrolment }: LearnerCourse,
): Promise<ReadonlySet<string>> {
  const slugs = outline.items
    .filter(({ kind, slug }) => kind === 'quiz' && (progress.get(slug)?.submissions ?? 0) > 0)
    .map(({ slug }) => slug);
  if (slugs.length === 0) return new Set();
  const rows = await ctx.db
    .select({
      itemSlug: attempts.itemSlug,
      quizVersionId: attempts.quizVersionId,
      isMarked: sql<boolean>`not bool_and(${attempts.awaitsMarking})`,
    })
    .from(attempts)
    .where(
      and(
        ...[eq(attempts.enrolmentId, enrolment.id), inArray(attempts.itemSlug, slugs)],
        isNotNull(attempts.submittedAt),
      ),
    )
    .groupBy(attempts.itemSlug, attempts.quizVersionId);
  const shownOf = showing(ctx);
  const marked = new Set(rows.flatMap(({ itemSlug, isMarked }) => (isMarked ? itemSlug : [])));
  const hidden = new Set(slugs.filter((slug) => !marked.has(slug)));
  for (const row of rows) {
    const { score } = await shownOf({ ...row, enrolmentId: enrolment.id });
    if (!score) hidden.add(row.itemSlug);
  }
  return hidden;
}
