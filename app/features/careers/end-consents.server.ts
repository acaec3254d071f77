import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { accounts, fairCards, profileConsents } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { holdPublication } from './publish-card.server.ts';

/**
 * Ends what somebody agreed to where their account is closed or being closed: they cannot withdraw it any
 * more. Who comes back agrees anew. Call it inside the transaction that publishes them again.
 */
export async function endConsentsOfClosed(ctx: Context<null>, personId: string): Promise<void> {
  await holdPublication(ctx, personId);
  const closed = or(isNotNull(accounts.closesAt), isNotNull(accounts.disabledAt));
  const isClosed = and(eq(accounts.personId, personId), closed);
  if ((await ctx.db.$count(accounts, isClosed)) === 0) return;
  const cards = await ctx.db.select().from(fairCards).where(eq(fairCards.personId, personId));
  const ended = await ctx.db
    .update(profileConsents)
    .set({ endedAt: ctx.now })
    .where(
      and(
        inArray(
          profileConsents.cardId,
          cards.map(({ id }) => id),
        ),
        isNull(profileConsents.endedAt),
      ),
    )
    .returning({ cardId: profileConsents.cardId });
  for (const { id, fairId } of cards) {
    if (!ended.some(({ cardId }) => cardId === id)) continue;
    await writeAudit(ctx, {
      ...({ action: 'profile-withdrawn', objectKind: 'fair-card', objectId: id } as const),
      body: { fairId, company: null },
    });
  }
}
