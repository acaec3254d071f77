import { japanDay } from '#app/platform/japan-day.ts';
import type { DayFair } from './booth-state.ts';

type Times = Pick<DayFair, 'startsAt' | 'endsAt'>;

/** What is still to be done once the doors are closed. */
const AFTER_MS = 2 * 3_600_000;

/** Whether a fair is on: from the first minute of its day in Japan until two hours after its end. */
export function isDayOf({ startsAt, endsAt }: Times, now: Date): boolean {
  if (now.getTime() >= endsAt.getTime() + AFTER_MS) return false;
  return now >= startsAt || japanDay(now) === japanDay(startsAt);
}

/** Tickets that one person may hold at once. */
export const MOST_TICKETS = 2;

/** Why there is no ticket for somebody. */
export type TicketRefusal =
  | 'no-tickets'
  | 'not-open'
  | 'over'
  | 'not-here'
  | 'not-published'
  | 'two-already'
  | 'full'
  | 'collides'
  | 'met';

interface TicketCase {
  fair: Pick<DayFair, 'mode' | 'startsAt' | 'endsAt'>;
  now: Date;
  isCheckedIn: boolean;
  /** The company sees something of who asks. */
  isPublished: boolean;
  /** Tickets that they hold for other companies. */
  held: number;
  /** They have a meeting with this company today that is not over yet. */
  hasMeeting: boolean;
  /** When they would be called; null where their turn would not come. */
  callAt: number | null;
  fit: 'free' | 'near' | 'collides';
}

/** The first reason for which somebody gets no ticket; null where they do. */
export function refusalOfTicket(asked: TicketCase): TicketRefusal | null {
  const reasons: readonly (readonly [TicketRefusal, boolean])[] = [
    ['no-tickets', asked.fair.mode === 'booked'],
    ['over', asked.now >= asked.fair.endsAt],
    ['not-open', asked.now < asked.fair.startsAt],
    ['not-published', !asked.isPublished],
    ['not-here', !asked.isCheckedIn],
    ['met', asked.hasMeeting],
    ['two-already', asked.held >= MOST_TICKETS],
    ['full', asked.callAt === null],
    ['collides', asked.fit === 'collides'],
  ];
  return reasons.find(([, isSo]) => isSo)?.[0] ?? null;
}
