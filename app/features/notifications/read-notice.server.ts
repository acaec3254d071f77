import { and, eq, isNull, lte } from 'drizzle-orm';
import { notices } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';

/** Says that the actor has opened a notice of theirs; the first time counts. */
export async function readNotice(
  ctx: Context,
  { noticeId }: { noticeId: string },
): Promise<{ link: string | null }> {
  if (!isUuid(noticeId)) throw new AppError('not-found');
  const own = and(eq(notices.id, noticeId), eq(notices.personId, ctx.actor.personId));
  const [notice] = await ctx.db.select({ link: notices.link }).from(notices).where(own);
  if (!notice) throw new AppError('not-found');
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(own, isNull(notices.readAt)));
  return notice;
}

/** Says that the actor has read all notices up to the newest they saw: what came since stays unread. */
export async function readAllNotices(ctx: Context, { seen }: { seen: string }): Promise<void> {
  if (!isUuid(seen)) throw new AppError('bad-request', 'no notice was seen');
  const own = and(eq(notices.personId, ctx.actor.personId), lte(notices.id, seen));
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(own, isNull(notices.readAt)));
}
