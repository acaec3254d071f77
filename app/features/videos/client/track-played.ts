import { mergePlayed, type Played } from '../played.ts';

/** What a player says of itself at one moment. */
export interface Moment {
  /** By a clock of this device that only goes forward, in milliseconds. */
  at: number;
  /** Where in the video, in milliseconds. */
  position: number;
  /** It plays, and is not looking for a place or waiting for data. */
  isMoving: boolean;
  rate: number;
}

/** Players report their place a little early or late. */
const JITTER_MS = 250;
/** A busy device tells so much later that a player has begun: what it played until then is played. */
const LATE_MS = 3_000;
/** A player that has told nothing yet stands at the beginning. */
const FIRST: Moment = { at: -Infinity, position: 0, isMoving: false, rate: 1 };

export interface Tracker {
  note(moment: Moment): void;
  played(): Played;
}

/**
 * Adds up what is really played: the stretch between two moments counts where the player was moving at one of
 * them, and came no further than its speed allows. A jump is none.
 */
export function makeTracker(durationMs: number): Tracker {
  let last = FIRST;
  let played: Played = [];
  const inside = (position: number) =>
    Math.min(Math.max(0, Math.round(position)), Math.floor(durationMs));
  return {
    note(moment) {
      if (isPlayedThrough(last, moment)) {
        played = mergePlayed(played, [[inside(last.position), inside(moment.position)]]);
      }
      last = moment;
    },
    played: () => played,
  };
}

function isPlayedThrough(from: Moment, to: Moment): boolean {
  const moved = to.position - from.position;
  if (moved <= 0) return false;
  const passed = to.at - from.at;
  if (from.isMoving) return moved <= passed * from.rate + JITTER_MS;
  return to.isMoving && moved <= Math.min(passed, LATE_MS) * to.rate + JITTER_MS;
}
