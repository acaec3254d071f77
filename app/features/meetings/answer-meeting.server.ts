import { and, eq, ne, or } from 'drizzle-orm';
import { fairCards, fairs, meetings } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { publishNames } from '#app/features/careers/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { LIVE_STATES } from './live.server.ts';
import { holdOwnMeeting, type HeldMeeting } from './hold-meeting.server.ts';
import { loadOwnCard } from './own-card.server.ts';
import { mayAnswer } from './policy.ts';

export type Answer = 'accepted' | 'declined';
export type AnswerMeeting = { ok: true } | { ok: false; reason: 'over' | 'taken' };

/**
 * Accepts or declines a meeting of the actor's own; the same answer again changes nothing. Refused once the
 * window is over, and where a place that was declined before has meanwhile gone to somebody else.
 * @throws not-found for a meeting of others
 */
export async function answerMeeting(
  ctx: Context,
  { meetingId, answer }: { meetingId: string; answer: Answer },
): Promise<AnswerMeeting> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const held = await holdOwnMeeting(inside, meetingId);
    if (held.meeting.state === answer && held.meeting.answeredAt) return { ok: true };
    if (!mayAnswer(held.meeting, held.fair, ctx.now)) return { ok: false, reason: 'over' };
    const isBack = held.meeting.state === 'declined';
    if (isBack && (await isTaken(inside, held))) return { ok: false, reason: 'taken' };
    await answerHeld(inside, held, answer);
    return { ok: true };
  });
}

/**
 * Accepts all meetings of the actor's at a fair that wait for an answer.
 * @returns how many there were
 * @throws not-found without a card there
 */
export async function acceptMeetings(ctx: Context, slug: string): Promise<{ accepted: number }> {
  const { cardId } = await loadOwnCard(ctx, slug);
  const { id, state } = meetings;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await tx.select().from(fairCards).where(eq(fairCards.id, cardId)).for('update');
    const waiting = await tx
      .select({ id })
      .from(meetings)
      .where(and(eq(meetings.cardId, cardId), eq(state, 'proposed')))
      .orderBy(id);
    let accepted = 0;
    for (const each of waiting) {
      const held = await holdOwnMeeting(inside, each.id);
      if (held.meeting.state !== 'proposed') continue;
      if (!mayAnswer(held.meeting, held.fair, ctx.now)) continue;
      await answerHeld(inside, held, 'accepted');
      accepted += 1;
    }
    return { accepted };
  });
}

async function answerHeld(ctx: Context, { meeting, card }: HeldMeeting, answer: Answer) {
  const isThis = eq(meetings.id, meeting.id);
  await ctx.db.update(meetings).set({ state: answer, answeredAt: ctx.now }).where(isThis);
  await publishNames(ctx, card);
  await writeAudit(ctx, {
    ...{ action: `meeting-${answer}` as const, objectKind: 'meeting', objectId: meeting.id },
    body: { fairId: meeting.fairId, company: meeting.companyId },
  });
}

/**
 * Whether the place, the slot or the company of a declined meeting is another's now. The fair's row keeps two
 * who come back to one place apart.
 */
async function isTaken({ db }: Context, { meeting, card }: HeldMeeting): Promise<boolean> {
  const { fairId, companyId, tableNo, slot, id } = meeting;
  await db.select({ id: fairs.id }).from(fairs).where(eq(fairs.id, fairId)).for('no key update');
  const isPlace = and(
    ...[eq(meetings.companyId, companyId), eq(meetings.tableNo, tableNo), eq(meetings.slot, slot)],
  );
  const isOwn = and(
    eq(meetings.cardId, card.id),
    or(eq(meetings.slot, slot), eq(meetings.companyId, companyId)),
  );
  const others = and(
    ...[eq(meetings.fairId, fairId), ne(meetings.id, id), LIVE_STATES, or(isPlace, isOwn)],
  );
  return (await db.$count(meetings, others)) > 0;
}
