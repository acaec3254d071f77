import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { fairs, meetings } from '#db/schema/index.ts';
import { seenCards } from '#app/features/candidates/exports.server.ts';
import { recruitersOf } from '#app/features/companies/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { HeldCard } from './publish-card.server.ts';

type InTransaction = Pick<Context, 'db' | 'now'>;

/**
 * Gives up the meetings that have not begun with companies that see nothing of a card any more: their places
 * are free again, and their recruiters hear that something changed. Call it inside the transaction that holds
 * the card, after what is published of it was written.
 */
export async function endUnseenMeetings(
  ctx: InTransaction,
  { id: cardId, fairId }: Pick<HeldCard, 'id' | 'fairId'>,
): Promise<void> {
  const live = await ctx.db
    .select({ id: meetings.id, companyId: meetings.companyId, slug: fairs.slug })
    .from(meetings)
    .innerJoin(fairs, and(eq(fairs.id, meetings.fairId), gt(fairs.endsAt, ctx.now)))
    .where(
      and(
        ...[eq(meetings.cardId, cardId), inArray(meetings.state, ['proposed', 'accepted'])],
        isNull(meetings.startedAt),
      ),
    );
  for (const { id, companyId, slug } of live) {
    if ((await seenCards(ctx, { fairId, companyId }, [cardId])).size > 0) continue;
    await ctx.db
      .update(meetings)
      .set({ state: 'cancelled', cancelledBy: 'participant', answeredAt: ctx.now })
      .where(eq(meetings.id, id));
    await notifyAll(ctx, {
      ...{ template: 'new-message', params: {}, personIds: await recruitersOf(ctx, companyId) },
      ...{ dedupeKey: `meeting-cancelled:${id}`, link: `/company/meetings?fair=${slug}` },
    });
  }
}
