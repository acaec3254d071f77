import { eq } from 'drizzle-orm';
import { attempts, courses, editions, enrolments } from '#db/schema/index.ts';
import { notify } from '#app/features/notifications/exports.server.ts';
import { shownNow, type HeldAttempt } from '#app/features/quizzes/exports.server.ts';
import { wholePercentOf } from '#app/features/quizzes/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Tells a learner that a result has changed, inside the transaction of the change. Where nothing of it has been
 * told yet, because it waits for marks or its quiz does not show it, there is nothing to tell.
 */
export async function tellChanged(
  ctx: Context<Actor | null>,
  { attempt, personId }: HeldAttempt,
  change: { before: number; after: number; maxScore: number; dedupeKey: string },
): Promise<void> {
  if (attempt.awaitsMarking || !(await shownNow(ctx, attempt)).score) return;
  const { before, after, maxScore, dedupeKey } = change;
  const course = await courseSlugOf(ctx, attempt.id);
  const percent = (score: number) => wholePercentOf({ score, maxScore });
  await notify(ctx, {
    personId,
    template: 'result-marked-again',
    params: { course, before: percent(before), after: percent(after) },
    link: `/learn/${course}/${attempt.itemSlug}/result?attempt=${attempt.id}`,
    dedupeKey,
  });
}

/** The course of an attempt, by its slug. */
export async function courseSlugOf(
  { db }: Pick<Context<Actor | null>, 'db'>,
  attemptId: string,
): Promise<string> {
  const [row] = await db
    .select({ slug: courses.slug })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(eq(attempts.id, attemptId));
  return row?.slug ?? '';
}
