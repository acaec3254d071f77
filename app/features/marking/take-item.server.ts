import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { attempts, enrolments, markingItems } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answersVisibleTo, requireItem } from './own-item.server.ts';
import { mayMark } from './policy.ts';

/** Answers to one question of one quiz. */
export interface QueuePlace {
  courseId: string;
  itemSlug: string;
  questionId: string;
}

/**
 * The answers for the actor to mark at a place of the queue, but one: those they have already first, then what
 * nobody has, longest waiting first. Nothing is taken yet.
 */
export async function listOthers(
  ctx: Context,
  place: QueuePlace,
  except: string,
): Promise<string[]> {
  return (await waitingAt(ctx, place, except)).map(({ id }) => id);
}

/** Takes the next answer, so that nobody else marks it; null when none is left. */
export async function takeNext(ctx: Context, place: QueuePlace): Promise<string | null> {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const [next] = await waitingAt(inside, place, null)
      .limit(1)
      .for('update', { of: markingItems, skipLocked: true });
    if (!next) return null;
    await tx
      .update(markingItems)
      .set({
        markerId: ctx.actor.personId,
        takenAt: sql`coalesce(${markingItems.takenAt}, ${ctx.now.toISOString()}::timestamptz)`,
      })
      .where(eq(markingItems.id, next.id));
    return next.id;
  });
}

/** Puts an answer of the actor's back into the queue, with what they have written kept. */
export async function putBack(ctx: Context, { itemId }: { itemId: string }): Promise<void> {
  await requireItem(ctx, itemId);
  await ctx.db
    .update(markingItems)
    .set({ markerId: null, takenAt: null })
    .where(
      and(
        eq(markingItems.id, itemId),
        eq(markingItems.state, 'waiting'),
        eq(markingItems.markerId, ctx.actor.personId),
      ),
    );
}

function waitingAt({ db, actor }: Context, place: QueuePlace, except: string | null) {
  return db
    .select({ id: markingItems.id })
    .from(markingItems)
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        eq(markingItems.state, 'waiting'),
        eq(markingItems.courseId, place.courseId),
        eq(markingItems.itemSlug, place.itemSlug),
        eq(markingItems.questionId, place.questionId),
        or(isNull(markingItems.markerId), eq(markingItems.markerId, actor.personId)),
        except ? sql`${markingItems.id} <> ${except}` : undefined,
        answersVisibleTo(actor),
      ),
    )
    .orderBy(
      sql`${markingItems.markerId} is null`,
      asc(markingItems.submittedAt),
      asc(markingItems.id),
    );
}
