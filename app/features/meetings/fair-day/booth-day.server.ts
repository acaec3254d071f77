import { openedNames, seenCards } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { CompanyAtFair } from '../company-meetings.server.ts';
import type { DayMeeting, TableState } from './booth-state.ts';
import type { BoothDay, BoothMeeting, BoothTable, Seen } from './booth-day.ts';
import { nextToCall } from './call-ticket.server.ts';
import { isDayOf } from './day-rules.ts';
import { mayBeMissed } from './expected-times.ts';
import { loadBooths } from './load-booths.server.ts';

/**
 * The booth of a company on the day: for each table who is there and who comes next, and the queue. Of people
 * it holds what they show the company now, and of those who wait their numbers in the queue alone.
 * @throws not-found where the company does not come to the fair
 */
export async function loadBoothDay(
  ctx: Context,
  { fair, reader }: CompanyAtFair,
): Promise<BoothDay> {
  const [booth] = await loadBooths(ctx, fair, [reader.companyId]);
  if (!booth) throw new AppError('not-found');
  const cardIds = booth.tables.flatMap(({ meetings, called }) => [
    ...meetings.map(({ cardId }) => cardId),
    ...(called ? [called.cardId] : []),
  ]);
  const [numbers, names, next] = await Promise.all([
    seenCards(ctx, reader, cardIds),
    openedNames(ctx, reader, cardIds),
    nextToCall(ctx, fair, booth),
  ]);
  const seen = (cardId: string): Seen => {
    const number = numbers.get(cardId);
    return number === undefined ? null : { cardId, number, name: names.get(cardId)?.name ?? null };
  };
  const isOver = ctx.now >= fair.endsAt;
  return {
    ...{ booth: booth.booth, isOn: isDayOf(fair, ctx.now), isOver },
    hasTickets: fair.mode !== 'booked',
    tables: booth.tables.map((table) => boothTable(table, seen, ctx.now.getTime())),
    queue: {
      waiting: isOver ? [] : booth.waiting.map(({ number }) => number),
      next: next && !isOver ? { id: next.id, number: next.number } : null,
    },
  };
}

type See = (cardId: string) => Seen;

function boothTable({ tableNo, delay, meetings, called }: TableState, see: See, now: number) {
  const shown = meetings.map((each) => boothMeeting(each, see, now));
  const table: BoothTable = {
    ...{ tableNo, delay, meetings: shown },
    running: shown.find(({ phase }) => phase === 'running') ?? null,
    next: shown.find(({ phase }) => phase === 'ahead') ?? null,
    called: called && { id: called.id, number: called.number, who: see(called.cardId) },
  };
  return table;
}

function boothMeeting(meeting: DayMeeting, see: See, now: number): BoothMeeting {
  const { id, phase, startsAt, expectedAt, late, cardId } = meeting;
  return {
    ...{ id, phase, late, who: see(cardId) },
    startsAt: new Date(startsAt).toISOString(),
    expectedAt: new Date(expectedAt).toISOString(),
    mayMiss: phase === 'ahead' && mayBeMissed(now, expectedAt),
  };
}
