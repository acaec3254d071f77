import { and, desc, eq, or } from 'drizzle-orm';
import { markComments, markingItems, savedComments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { holdItems, requireItem } from './own-item.server.ts';
import { mayMark } from './policy.ts';
import type { CommentInput } from './schema.ts';

const MOST_COMMENTS = 100;

export type AddComment = { ok: true } | { ok: false; reason: 'taken' | 'settled' | 'too-many' };

/** Says something of an answer, at a place of it or of all; the answer is then the actor's to mark. */
export async function addComment(
  ctx: Context,
  { itemId, body, place, time, keep }: CommentInput & { itemId: string },
): Promise<AddComment> {
  const { enrolmentId } = await requireItem(ctx, itemId);
  const { personId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { item } = await holdItems(inside, { itemId, enrolmentId });
    if (item.markerId !== null && item.markerId !== personId) return { ok: false, reason: 'taken' };
    if (item.state !== 'waiting') return { ok: false, reason: 'settled' };
    if ((await tx.$count(markComments, eq(markComments.itemId, itemId))) >= MOST_COMMENTS) {
      return { ok: false, reason: 'too-many' };
    }
    const { from, to } = place ?? { from: null, to: null };
    await tx.insert(markComments).values({
      ...{ id: uuidv7(), itemId, authorId: personId, body, createdAt: ctx.now },
      ...{ atSeconds: time, fromCharacter: from, toCharacter: to },
    });
    if (!item.markerId) {
      const taken = { markerId: personId, takenAt: ctx.now };
      await tx.update(markingItems).set(taken).where(eq(markingItems.id, itemId));
    }
    if (keep) await keepComment(inside, { body, shared: keep === 'shared' });
    return { ok: true };
  });
}

/** Takes a comment of the actor's back, as long as the answer is not settled. */
export async function removeComment(
  ctx: Context,
  { itemId, commentId }: { itemId: string; commentId: string },
): Promise<void> {
  const { enrolmentId } = await requireItem(ctx, itemId);
  await ctx.db.transaction(async (tx) => {
    const { item } = await holdItems({ ...ctx, db: tx }, { itemId, enrolmentId });
    if (item.state !== 'waiting' || !isUuid(commentId)) return;
    await tx
      .delete(markComments)
      .where(
        and(
          eq(markComments.id, commentId),
          eq(markComments.itemId, itemId),
          eq(markComments.authorId, ctx.actor.personId),
        ),
      );
  });
}

/** Puts words into the comment bank; words that are there already are kept once. */
async function keepComment(ctx: Context, input: { body: string; shared: boolean }): Promise<void> {
  const { body, shared } = input;
  await ctx.db
    .insert(savedComments)
    .values({ id: uuidv7(), ownerId: ctx.actor.personId, body, shared, createdAt: ctx.now })
    .onConflictDoUpdate({
      target: [savedComments.ownerId, savedComments.body],
      set: { shared },
    });
}

export interface SavedComment {
  id: string;
  body: string;
  shared: boolean;
  isOwn: boolean;
}

/** The comments that an actor may use: their own and those that others share, the newest first. */
export async function listSavedComments(ctx: Context): Promise<SavedComment[]> {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  const { personId } = ctx.actor;
  const rows = await ctx.db
    .select()
    .from(savedComments)
    .where(or(eq(savedComments.ownerId, personId), eq(savedComments.shared, true)))
    .orderBy(desc(savedComments.createdAt), desc(savedComments.id))
    .limit(200);
  return rows.map(({ id, body, shared, ownerId }) => ({
    ...{ id, body, shared, isOwn: ownerId === personId },
  }));
}

/** Takes a comment of the actor's own out of the bank; where it was used it stays. */
export async function dropSavedComment(ctx: Context, { id }: { id: string }): Promise<void> {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  if (!isUuid(id)) throw new AppError('not-found');
  const dropped = await ctx.db
    .delete(savedComments)
    .where(and(eq(savedComments.id, id), eq(savedComments.ownerId, ctx.actor.personId)))
    .returning({ id: savedComments.id });
  if (dropped.length === 0) throw new AppError('not-found');
}
