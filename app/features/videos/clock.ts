import { lengthOf, mergePlayed, type Played } from './played.ts';

/** One serving of a video to one page, with what was played there. */
export interface Viewing {
  id: string;
  /** When its page was served, by the server's clock: milliseconds since 1970. */
  beganAt: number;
  played: Played;
}

/** No player runs faster. */
export const MOST_SPEED = 2;
/** A person may watch the same video on a computer and on a phone at once. */
const MOST_DEVICES = 2;
/** What players round. */
const SLACK_MS = 2_000;

/**
 * Whether more was played than the server's clock allows: in one viewing at most twice the time since its page
 * was served, and in all viewings that began at or after any one of them at most what two devices can play in
 * the time since then. What was played twice counts once.
 */
export function isFasterThanClock(viewings: readonly Viewing[], now: number): boolean {
  const fromNewest = viewings.toSorted((a, b) => b.beganAt - a.beganAt);
  let all: Played = [];
  return fromNewest.some(({ beganAt, played }, index) => {
    const passed = Math.max(0, now - beganAt);
    if (lengthOf(played) > MOST_SPEED * passed + SLACK_MS) return true;
    all = mergePlayed(all, played);
    // Those that began in the same millisecond are counted with the last of them.
    if (fromNewest[index + 1]?.beganAt === beganAt) return false;
    return lengthOf(all) > MOST_DEVICES * MOST_SPEED * passed + SLACK_MS;
  });
}

/**
 * The viewings of a video after a report of one of them: what it says was played is added to what is known of
 * that viewing, so that repeats and older states change nothing. Null where it goes faster than the clock.
 */
export function withReport(
  viewings: readonly Viewing[],
  report: Viewing,
  now: number,
): readonly Viewing[] | null {
  const known = viewings.find(({ id }) => id === report.id);
  const merged = { ...report, played: mergePlayed(known?.played ?? [], report.played) };
  const after = [...viewings.filter(({ id }) => id !== report.id), merged];
  return isFasterThanClock(after, now) ? null : after;
}
