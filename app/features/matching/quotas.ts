import { slotMask, countSlots } from './slots.ts';
import type { Company, Participant } from './feasibility.ts';
import type { Market } from './schema.ts';

/** Places of a table that stay free, so that a delay or a repair has room. */
const SLACK_PER_TABLE = 2;

/** Meetings this participant may have: the fair's cap, raised where it was, never above their wish. */
export function participantCap({ fair, overrides }: Market, { id, cap }: Participant): number {
  const raised = overrides.flatMap((each) =>
    each.kind === 'raise' && each.participant === id ? [each.cap] : [],
  );
  return Math.min(cap ?? Infinity, Math.max(fair.cap, ...raised));
}

/** Meetings matching may give this company: within its places less the slack, less what is reserved. */
export function companySeats({ overrides }: Market, { id, seats, booth }: Company): number {
  const free = booth.tables.map((table) => countSlots(slotMask(table))).filter((n) => n > 0);
  const places = free.reduce((sum, n) => sum + n, 0);
  const most = Math.max(1, places - SLACK_PER_TABLE * free.length);
  const reserved = overrides.reduce(
    (sum, each) => sum + (each.kind === 'reserve' && each.company === id ? each.seats : 0),
    0,
  );
  return Math.max(0, Math.min(seats, most) - reserved);
}
