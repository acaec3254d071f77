import { freeSeats } from './edition-view.ts';
import { awaitsDraw } from './rules.ts';
import type { Edition } from './seats.server.ts';
import { isEnded, type APPLICATION_STATES } from './states.ts';

/**
 * What comes of asking for another level: one moves at once, waits for a seat, for approval or for the
 * draw, has asked before, or has a place there and only gives up the one here.
 */
export type LevelOutcome = 'move' | 'waiting' | 'approval' | 'lottery' | 'asked' | 'finish';

type Offered = Pick<
  Edition,
  'approval' | 'allocation' | 'lotteryDrawnAt' | 'capacity' | 'seatsTaken'
>;

/** What comes of asking now; `own` is where one stands there, `isApproved` says that nobody need approve. */
export function levelOutcome(
  edition: Offered,
  standing: {
    own: (typeof APPLICATION_STATES)[number] | null;
    isApproved: boolean;
    isWaitedFor: boolean;
  },
): LevelOutcome {
  const { own, isApproved, isWaitedFor } = standing;
  if (own === 'enrolled') return 'finish';
  if (isPending(own, isApproved)) return 'asked';
  if (edition.approval !== 'none' && !isApproved) return 'approval';
  if (awaitsDraw(edition)) return 'lottery';
  return freeSeats(edition) === 0 || isWaitedFor ? 'waiting' : 'move';
}

/** Whether who has asked stands where they stand: asking again gives nothing more. */
function isPending(own: (typeof APPLICATION_STATES)[number] | null, isApproved: boolean): boolean {
  return own !== null && !isEnded(own) && !(own === 'awaiting-approval' && isApproved);
}
