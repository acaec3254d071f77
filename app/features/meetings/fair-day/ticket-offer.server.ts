import { findCandidate } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { refusalOfTicket, type TicketRefusal } from './day-rules.ts';
import { loadBooths, type FairOfDay, type NamedBooth } from './load-booths.server.ts';
import { liveTicketsOf, ownSpans, type OwnCard } from './own-card.server.ts';
import { aboutMinutes, fitOf } from './ticket-times.ts';

export interface TicketOffer {
  company: Pick<NamedBooth, 'companyId' | 'name' | 'booth'>;
  /** Who waits already. */
  before: number;
  /** In how many minutes who takes the next would be called, about; null where their turn would not come. */
  about: number | null;
  /** An own meeting is near to that. */
  isNear: boolean;
  /** The number that the actor holds for this company. */
  heldNumber: number | null;
  refusal: TicketRefusal | null;
}

/**
 * What a ticket for a booth would mean for the actor.
 * @throws not-found for a company that does not come to the fair
 */
export async function offerTicket(
  ctx: Context,
  { fair, card }: { fair: FairOfDay; card: OwnCard },
  companyId: string,
): Promise<TicketOffer> {
  const [booth] = await loadBooths(ctx, fair, [companyId]);
  if (!booth) throw new AppError('not-found');
  const [tickets, meetings, seen] = await Promise.all([
    liveTicketsOf(ctx, card.id),
    ownSpans(ctx, fair, [card.id]),
    findCandidate(ctx, { fairId: fair.id, companyId }, card.id),
  ]);
  const before = booth.waiting.length;
  const callAt = booth.callTimes[before] ?? null;
  const spans = meetings.map(({ span }) => span);
  const fit = callAt === null ? 'free' : fitOf(callAt, fair.ticketMinutes, spans);
  const refusal = refusalOfTicket({
    ...{ fair, now: ctx.now, callAt, fit },
    ...{ isCheckedIn: card.checkedInAt !== null, isPublished: seen !== null },
    held: tickets.filter((ticket) => ticket.companyId !== companyId).length,
    hasMeeting: meetings.some((meeting) => meeting.companyId === companyId),
  });
  const held = tickets.find((ticket) => ticket.companyId === companyId);
  return {
    company: { companyId, name: booth.name, booth: booth.booth },
    about: callAt === null ? null : aboutMinutes(ctx.now.getTime(), callAt),
    ...{ before, isNear: fit === 'near', heldNumber: held?.number ?? null, refusal },
  };
}
