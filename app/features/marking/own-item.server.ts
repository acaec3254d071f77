import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { attempts, courseVersions, enrolments, markingItems } from '#db/schema/index.ts';
import type { Rubric } from '#app/features/questions/exports.ts';
import { loadAsked } from '#app/features/quizzes/exports.server.ts';
import { coursesTaught, type Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayMark } from './policy.ts';

export type MarkingItem = typeof markingItems.$inferSelect;

/** The filter that matches `mayMarkAnswer`; it needs the enrolment of the answer. */
export const answersVisibleTo = (actor: Actor) => visibleTo(actor, markingItems.courseId);

/** The same of answers that are in no queue: it needs the enrolment and the version of the course. */
export const lateVisibleTo = (actor: Actor) => visibleTo(actor, courseVersions.courseId);

function visibleTo(actor: Actor, courseId: PgColumn) {
  const marked = coursesTaught(actor);
  const ofOthers = ne(enrolments.personId, actor.personId);
  if (marked === 'all') return ofOthers;
  if (marked.length === 0) return sql`false`;
  return and(ofOthers, inArray(courseId, marked));
}

/** An answer that the actor marks, with whose it is. What is not theirs to mark is not found. */
export async function requireItem(
  ctx: Context,
  itemId: string,
): Promise<{ item: MarkingItem; enrolmentId: string; learnerId: string }> {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  const [row] = isUuid(itemId)
    ? await ctx.db
        .select({
          item: markingItems,
          enrolmentId: attempts.enrolmentId,
          learnerId: enrolments.personId,
        })
        .from(markingItems)
        .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
        .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
        .where(and(eq(markingItems.id, itemId), answersVisibleTo(ctx.actor)))
    : [];
  if (!row) throw new AppError('not-found', 'no such answer to mark');
  return row;
}

/**
 * Holds all answers of the attempt of an item, inside a transaction: its enrolment first, as leaving a
 * course and submitting do.
 * @returns them as they are now, and the one asked for among them
 */
export async function holdItems(
  ctx: Context,
  { itemId, enrolmentId }: { itemId: string; enrolmentId: string },
): Promise<{ item: MarkingItem; all: MarkingItem[] }> {
  await ctx.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId))
    .for('no key update');
  const ofAttempt = ctx.db
    .select({ id: markingItems.attemptId })
    .from(markingItems)
    .where(eq(markingItems.id, itemId));
  const all = await ctx.db
    .select()
    .from(markingItems)
    .where(inArray(markingItems.attemptId, ofAttempt))
    .orderBy(asc(markingItems.id))
    .for('update');
  const item = all.find(({ id }) => id === itemId);
  if (!item) throw new AppError('not-found', 'the answer has gone');
  return { item, all };
}

/** The question of an answer, as it was asked. */
export async function questionOf(
  ctx: Pick<Context, 'db'>,
  { questionVersionId, questionId }: MarkingItem,
) {
  const { questions } = await loadAsked(ctx.db, [questionVersionId]);
  const question = questions[questionId];
  if (!question || !('rubric' in question)) throw new Error(`no rubric of ${questionVersionId}`);
  return question;
}

/** The rubric that an answer is marked by. */
export async function rubricOf(ctx: Pick<Context, 'db'>, item: MarkingItem): Promise<Rubric> {
  return (await questionOf(ctx, item)).rubric;
}
