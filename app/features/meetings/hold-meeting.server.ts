import { and, eq, type SQL } from 'drizzle-orm';
import { allocations, fairCards, fairs, meetings } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import type { MeetingState } from './policy.ts';

/** A meeting that is held by the transaction, with its card: names follow from it. */
export interface HeldMeeting {
  meeting: typeof meetings.$inferSelect & MeetingState;
  fair: typeof fairs.$inferSelect;
  card: { id: string; personId: string };
}

/** A meeting of the actor's own card. @throws not-found */
export function holdOwnMeeting(ctx: Context, meetingId: string): Promise<HeldMeeting> {
  if (ctx.actor.viewing) throw new AppError('not-found');
  return holdMeeting(ctx, meetingId, eq(fairCards.personId, ctx.actor.personId));
}

/** A meeting of a company, which the caller has established from who acts. @throws not-found */
export function holdMeetingOf(
  ctx: Context,
  { fairId, companyId }: { fairId: string; companyId: string },
  meetingId: string,
): Promise<HeldMeeting> {
  const isTheirs = and(eq(meetings.fairId, fairId), eq(meetings.companyId, companyId));
  return holdMeeting(ctx, meetingId, isTheirs);
}

/** The card is held first, as everywhere: what is done with one card follows one another. */
async function holdMeeting(
  { db }: Pick<Context, 'db'>,
  meetingId: string,
  isTheirs: SQL | undefined,
): Promise<HeldMeeting> {
  if (!isUuid(meetingId)) throw new AppError('not-found');
  const [card] = await db
    .select({ id: fairCards.id, personId: fairCards.personId })
    .from(fairCards)
    .innerJoin(meetings, eq(meetings.cardId, fairCards.id))
    .where(and(eq(meetings.id, meetingId), isTheirs))
    .for('update', { of: fairCards });
  const [row] = await db
    .select({ meeting: meetings, fair: fairs, answersUntil: allocations.answersUntil })
    .from(meetings)
    .innerJoin(fairs, eq(fairs.id, meetings.fairId))
    .innerJoin(allocations, eq(allocations.id, meetings.allocationId))
    .where(eq(meetings.id, meetingId))
    .for('update', { of: meetings });
  // A version that is not published yet is nobody's to answer.
  if (!card || !row?.answersUntil) throw new AppError('not-found');
  const { meeting, fair, answersUntil } = row;
  return { card, fair, meeting: { ...meeting, answersUntil } };
}
