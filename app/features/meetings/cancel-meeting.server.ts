import { eq } from 'drizzle-orm';
import { meetings } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { publishNames } from '#app/features/careers/exports.server.ts';
import { recruitersOf } from '#app/features/companies/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { holdMeetingOf, holdOwnMeeting, type HeldMeeting } from './hold-meeting.server.ts';
import { mayCancel } from './policy.ts';

export type CancelMeeting = { ok: true } | { ok: false; reason: 'over' | 'no-reason' };

/**
 * Gives up a meeting of the actor's own, and tells those who recruit for the company. Doing so again changes
 * nothing. Refused once it has begun or the fair is over.
 * @throws not-found for a meeting of others
 */
export async function cancelMeeting(ctx: Context, meetingId: string): Promise<CancelMeeting> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const held = await holdOwnMeeting(inside, meetingId);
    const done = await cancelHeld(inside, held, { cancelledBy: 'participant' });
    if (done !== 'cancelled') return answerOf(done);
    await tell(inside, held, {
      personIds: await recruitersOf(inside, held.meeting.companyId),
      link: `/company/meetings?fair=${held.fair.slug}`,
    });
    return { ok: true };
  });
}

/**
 * Gives up a meeting of a company that was established from who acts, with a reason that the person reads.
 * @throws not-found for a meeting of other companies
 */
export async function cancelMeetingOf(
  ctx: Context,
  reader: { fairId: string; companyId: string },
  { meetingId, reason }: { meetingId: string; reason: string },
): Promise<CancelMeeting> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const held = await holdMeetingOf(inside, reader, meetingId);
    if (reason === '') return { ok: false, reason: 'no-reason' };
    const by = { cancelledBy: 'company' as const, cancelledReason: reason };
    const done = await cancelHeld(inside, held, by);
    if (done !== 'cancelled') return answerOf(done);
    const link = `/career/fairs/${held.fair.slug}/meetings`;
    await tell(inside, held, { personIds: [held.card.personId], link });
    return { ok: true };
  });
}

type Done = 'cancelled' | 'before' | 'over';
const answerOf = (done: Done): CancelMeeting =>
  done === 'over' ? { ok: false, reason: 'over' } : { ok: true };

async function cancelHeld(
  ctx: Context,
  { meeting, fair, card }: HeldMeeting,
  by: Pick<typeof meetings.$inferInsert, 'cancelledBy' | 'cancelledReason'>,
): Promise<Done> {
  if (meeting.state === 'cancelled') return 'before';
  if (!mayCancel(meeting, fair, ctx.now)) return 'over';
  await ctx.db
    .update(meetings)
    .set({ state: 'cancelled', answeredAt: ctx.now, ...by })
    .where(eq(meetings.id, meeting.id));
  await publishNames(ctx, card);
  await writeAudit(ctx, {
    ...{ action: 'meeting-cancelled', objectKind: 'meeting', objectId: meeting.id },
    body: { fairId: meeting.fairId, company: meeting.companyId, by: by.cancelledBy ?? null },
  });
  return 'cancelled';
}

function tell(
  ctx: Context,
  { meeting }: HeldMeeting,
  to: { personIds: readonly string[]; link: string },
): Promise<void> {
  const dedupeKey = `meeting-cancelled:${meeting.id}`;
  return notifyAll(ctx, { template: 'new-message', params: {}, dedupeKey, ...to });
}
