const MINUTE_MS = 60_000;

/** From (included) to (excluded), in milliseconds. */
export type Span = readonly [from: number, to: number];

/** When a table has time for tickets. */
export interface TicketTable {
  /** Nobody is called to it before. */
  freeFrom: number;
  /** Meetings, and slots in which it is not there. */
  busy: readonly Span[];
}

export interface TicketQueue {
  now: number;
  /** Nobody is called whose time would end after it. */
  endsAt: number;
  ticketMinutes: number;
  tables: readonly TicketTable[];
}

/**
 * When those who wait will be called, the first of them first: each at the table that has time for a ticket
 * soonest, between its meetings. Tables do not wait for one another, so that the times of all of them in
 * order are those of the queue. Fewer times than asked for: the others do not get their turn.
 */
export function callTimes(queue: TicketQueue, count: number): number[] {
  const times = queue.tables.flatMap((table) => timesAt(queue, table, count));
  return times.sort((one, other) => one - other).slice(0, count);
}

/** The times of one table, each as soon as its turn can be held without touching a meeting. */
function timesAt(queue: TicketQueue, { freeFrom, busy }: TicketTable, count: number): number[] {
  const length = queue.ticketMinutes * MINUTE_MS;
  const spans = busy.toSorted(([one], [other]) => one - other);
  const times: number[] = [];
  let at = Math.max(queue.now, freeFrom);
  while (times.length < count) {
    at = pastBusy(at, length, spans);
    if (at + length > queue.endsAt) break;
    times.push(at);
    at += length;
  }
  return times;
}

function pastBusy(from: number, length: number, spans: readonly Span[]): number {
  let at = from;
  for (const span of spans) if (overlaps([at, at + length], span)) at = span[1];
  return at;
}

export function overlaps([from, to]: Span, [otherFrom, otherTo]: Span): boolean {
  return from < otherTo && otherFrom < to;
}

const ROUNDED_TO = 5;

/** How long until an instant, in minutes as they are told: up to the next five; 0 is now. */
export function aboutMinutes(now: number, at: number): number {
  const minutes = Math.max(0, at - now) / MINUTE_MS;
  return Math.ceil(minutes / ROUNDED_TO) * ROUNDED_TO;
}

/** An own meeting that begins or ended so near to a ticket is warned of. */
const NEAR_MINUTES = 15;

/** Whether a ticket called at an instant would touch own meetings, come near to one, or neither. */
export function fitOf(
  at: number,
  ticketMinutes: number,
  meetings: readonly Span[],
): 'free' | 'near' | 'collides' {
  const own: Span = [at, at + ticketMinutes * MINUTE_MS];
  if (meetings.some((span) => overlaps(own, span))) return 'collides';
  const wide: Span = [own[0] - NEAR_MINUTES * MINUTE_MS, own[1] + NEAR_MINUTES * MINUTE_MS];
  return meetings.some((span) => overlaps(wide, span)) ? 'near' : 'free';
}
