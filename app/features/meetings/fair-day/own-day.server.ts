import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { checkInToken } from './check-in-token.server.ts';
import { isDayOf } from './day-rules.ts';
import { loadBooths, type NamedBooth } from './load-booths.server.ts';
import { requireOwnCard } from './own-card.server.ts';
import type { OwnDay, OwnDayMeeting, OwnTicket } from './own-day.ts';
import { aboutMinutes } from './ticket-times.ts';

/**
 * A fair on its day for a participant: what they show at the door, their meetings and tickets as they stand now.
 * @throws not-found where they have no card at the fair
 */
export async function loadOwnDay(ctx: Context, slug: string): Promise<OwnDay> {
  const { fair, card } = await requireOwnCard(ctx, slug);
  const booths = await loadBooths(ctx, fair);
  const now = ctx.now.getTime();
  const own = { cardId: card.id, now };
  const { name, venue, mode, ticketMinutes } = fair;
  return {
    fair: { slug, name, venue, startsAt: fair.startsAt.toISOString(), mode, ticketMinutes },
    number: card.number,
    checkedInAt: card.checkedInAt?.toISOString() ?? null,
    isOn: isDayOf(fair, ctx.now),
    isOver: ctx.now >= fair.endsAt,
    meetings: booths
      .flatMap((booth) => meetingsAt(booth, own))
      .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)),
    tickets: ctx.now < fair.endsAt ? booths.flatMap((booth) => ticketsAt(booth, own)) : [],
    companies: booths.map(({ companyId, name: called, booth }) => ({
      ...{ id: companyId, name: called, booth },
    })),
  };
}

/** The address that the code of a participant holds. */
export async function checkInAddress(ctx: Context, slug: string): Promise<string> {
  const { card } = await requireOwnCard(ctx, slug);
  const { publicUrl, secretKey } = env();
  return `${publicUrl}/admin/check-in/${checkInToken(card.id, secretKey)}`;
}

interface Own {
  cardId: string;
  now: number;
}

function meetingsAt({ companyId, name, booth, tables }: NamedBooth, own: Own): OwnDayMeeting[] {
  return tables.flatMap(({ tableNo, meetings }) =>
    meetings
      .filter(({ cardId }) => cardId === own.cardId)
      .map(({ id, phase, startsAt, expectedAt, late }) => ({
        ...{ id, phase, late, companyId, name, booth, tableNo },
        startsAt: new Date(startsAt).toISOString(),
        expectedAt: new Date(expectedAt).toISOString(),
      })),
  );
}

function ticketsAt(booth: NamedBooth, own: Own): OwnTicket[] {
  const { companyId, name, tables, waiting, callTimes } = booth;
  const place = { companyId, name, booth: booth.booth };
  const calls = tables.flatMap(({ tableNo, called }) =>
    called?.cardId === own.cardId ? [{ ...called, tableNo }] : [],
  );
  const before = waiting.findIndex(({ cardId }) => cardId === own.cardId);
  const ticket = waiting[before];
  const at = callTimes[before];
  return [
    ...calls.map(({ id, number, tableNo }) => ({
      ...{ ...place, id, number, tableNo, before: 0, about: 0 },
    })),
    ...(ticket
      ? [
          {
            ...{ ...place, id: ticket.id, number: ticket.number, tableNo: null, before },
            about: at === undefined ? null : aboutMinutes(own.now, at),
          },
        ]
      : []),
  ];
}
