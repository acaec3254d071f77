import { and, eq } from 'drizzle-orm';
import { fairCards, fairCheckIns } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { isDayOf } from './day-rules.ts';
import { requireDoor } from './guests.server.ts';
import type { FairOfDay } from './load-booths.server.ts';

export interface CheckIn {
  fair: FairOfDay;
  cardId: string;
  manner: 'scan' | 'desk';
}

/**
 * Notes that somebody has come; doing so again changes nothing.
 * @throws not-found for a card of another fair; forbidden for who lets nobody in
 */
export async function checkIn(
  ctx: Context,
  { fair, cardId, manner }: CheckIn,
): Promise<{ ok: true } | { ok: false; reason: 'not-today' }> {
  requireDoor(ctx);
  await requireCardOf(ctx, fair, cardId);
  if (!isDayOf(fair, ctx.now)) return { ok: false, reason: 'not-today' };
  await ctx.db.transaction(async (tx) => {
    const noted = await tx
      .insert(fairCheckIns)
      .values({ cardId, manner, checkedInAt: ctx.now, checkedInBy: ctx.actor.personId })
      .onConflictDoNothing()
      .returning({ cardId: fairCheckIns.cardId });
    if (noted.length === 0) return;
    await writeAudit(
      { ...ctx, db: tx },
      {
        ...{ action: 'fair-checked-in', objectKind: 'fair-card', objectId: cardId },
        body: { fairId: fair.id, manner },
      },
    );
  });
  return { ok: true };
}

/**
 * Takes back that somebody has come, who was taken for another.
 * @throws not-found for a card of another fair; forbidden for who lets nobody in
 */
export async function undoCheckIn(ctx: Context, fair: FairOfDay, cardId: string): Promise<void> {
  requireDoor(ctx);
  await requireCardOf(ctx, fair, cardId);
  await ctx.db.transaction(async (tx) => {
    const gone = await tx
      .delete(fairCheckIns)
      .where(eq(fairCheckIns.cardId, cardId))
      .returning({ cardId: fairCheckIns.cardId });
    if (gone.length === 0) return;
    await writeAudit(
      { ...ctx, db: tx },
      {
        ...{ action: 'fair-check-in-undone', objectKind: 'fair-card', objectId: cardId },
        body: { fairId: fair.id },
      },
    );
  });
}

async function requireCardOf({ db }: Context, fair: FairOfDay, cardId: string): Promise<void> {
  const isHere = and(eq(fairCards.id, cardId), eq(fairCards.fairId, fair.id));
  if (!isUuid(cardId) || (await db.$count(fairCards, isHere)) === 0) {
    throw new AppError('not-found');
  }
}
