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

export interface Tracker {
  note(moment: Moment): void;
  played(): Played;
}

/**
 * Adds up what is really played: the stretch between two moments counts where the player was moving, did not
 * change its speed, and came no further than that speed allows. A jump is none.
 */
export function makeTracker(durationMs: number): Tracker {
  let last: Moment | null = null;
  let played: Played = [];
  const inside = (position: number) =>
    Math.min(Math.max(0, Math.round(position)), Math.floor(durationMs));
  return {
    note(moment) {
      if (last && isPlayedThrough(last, moment)) {
        played = mergePlayed(played, [[inside(last.position), inside(moment.position)]]);
      }
      last = moment;
    },
    played: () => played,
  };
}

function isPlayedThrough(from: Moment, to: Moment): boolean {
  if (!from.isMoving) return false;
  const moved = to.position - from.position;
  return moved > 0 && moved <= (to.at - from.at) * from.rate + JITTER_MS;
}
