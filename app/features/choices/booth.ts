import { both, countFree, fitted } from './masks.ts';
import type { Hard } from './hard.ts';

/** A company at a fair as the market has it. */
export interface Booth {
  companyId: string;
  booth: string;
  tables: number;
  /** Free slots of each table, the first table first: only such as are booked before. */
  free: string[];
  /** Meetings it may have: what it wishes, within what is possible. */
  seats: number;
  requirements: Hard;
  fillByScore: boolean;
}

/** Places of a table that stay free, so that a delay or a repair has room. */
const SLACK_PER_TABLE = 2;
const ALL = '1'.repeat(30);

/** Free slots of each table, from what the company said; where it said nothing, all that can be booked. */
export function tablesOf(
  said: readonly string[] | null,
  { tables, bookable }: { tables: number; bookable: string },
): string[] {
  return Array.from({ length: tables }, (_, at) =>
    both(bookable, fitted(said === null ? ALL : (said[at] ?? ALL), bookable.length)),
  );
}

/** Meetings that are possible: the places less two at each table that has any, and at least one. */
export function mostSeats(free: readonly string[]): number {
  const places = free.map(countFree).filter((count) => count > 0);
  const all = places.reduce((sum, count) => sum + count, 0);
  return Math.max(1, all - SLACK_PER_TABLE * places.length);
}
