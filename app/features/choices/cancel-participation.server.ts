import { and, eq, inArray, isNull } from 'drizzle-orm';
import { meetings, participantChoices } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { holdCard, publishNames } from '#app/features/careers/exports.server.ts';
import { slotsOf } from '#app/features/fairs/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { findOwnFair } from './own-card.server.ts';

export type CancelParticipation =
  { ok: true; companyIds: string[] } | { ok: false; reason: 'over' };

/**
 * Takes the actor out of a fair: they are matched with nobody, and their meetings that have not begun are
 * cancelled. Doing so again changes nothing. What is published of them stays until they withdraw it.
 * @returns the companies whose meetings fell away
 * @throws not-found where the actor has no card at the fair
 */
export async function cancelParticipation(
  ctx: Context,
  slug: string,
): Promise<CancelParticipation> {
  const fair = await findOwnFair(ctx, slug);
  if (ctx.now >= fair.endsAt) return { ok: false, reason: 'over' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdCard(inside, fair.id);
    if (!card) throw new AppError('not-found');
    if (await isOut(inside, card.id)) return { ok: true, companyIds: [] };
    const set = { cancelledAt: ctx.now, updatedAt: ctx.now };
    await tx
      .insert(participantChoices)
      .values({ cardId: card.id, free: '0'.repeat(slotsOf(fair)), ...set })
      .onConflictDoUpdate({ target: participantChoices.cardId, set });
    const companyIds = await cancelMeetings(inside, card.id);
    await publishNames(inside, card);
    await writeAudit(inside, {
      ...({ action: 'choices-cancelled', objectKind: 'fair-card', objectId: card.id } as const),
      body: { fairId: fair.id, meetings: companyIds.length },
    });
    return { ok: true, companyIds };
  });
}

async function isOut({ db }: Context, cardId: string): Promise<boolean> {
  const { cancelledAt } = participantChoices;
  const [row] = await db
    .select({ cancelledAt })
    .from(participantChoices)
    .where(eq(participantChoices.cardId, cardId));
  return row?.cancelledAt != null;
}

async function cancelMeetings({ db, now }: Context, cardId: string): Promise<string[]> {
  const isLive = inArray(meetings.state, ['proposed', 'accepted']);
  const rows = await db
    .update(meetings)
    .set({ state: 'cancelled', cancelledBy: 'participant', answeredAt: now })
    .where(and(eq(meetings.cardId, cardId), isLive, isNull(meetings.startedAt)))
    .returning({ companyId: meetings.companyId });
  return rows.map(({ companyId }) => companyId);
}
