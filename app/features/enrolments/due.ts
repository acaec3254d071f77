import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { dueDates, extended, type Extension } from './pace.ts';

/** What decides on the dates of one enrolment. */
export interface DuePlan {
  /** Items of the course in the order of the way. */
  items: readonly string[];
  paceWeeks: number | null;
  paceFrom: 'start' | 'arrival';
  /** From when the pace counts. */
  anchorAt: Date;
  /** The day of arrival in Japan, as far as it is known. */
  arrivalOn: string | null;
  /** Dates that the edition has for an item whatever the pace. */
  fixed: ReadonlyMap<string, Date>;
  extensions: readonly Extension[];
}

/**
 * When each item of an enrolment is due, with the extra time that was given. An edition without pace has
 * only its fixed dates; a plan towards arrival has none before the day is known, and is shifted for who joins
 * or comes back late. Days are those of Japan wherever the learner is.
 */
export function dueOf(plan: DuePlan): Map<string, Date> {
  const paced = pacedOf(plan);
  const due = new Map<string, Date>();
  for (const item of plan.items) {
    const at = plan.fixed.get(item) ?? paced.get(item);
    if (at) due.set(item, extended(at, plan.extensions));
  }
  return due;
}

function pacedOf({ items, paceWeeks, ...plan }: DuePlan): ReadonlyMap<string, Date> {
  if (!paceWeeks) return new Map();
  const joined = firstDay(plan.anchorAt);
  const sinceJoined = dueDates({ items, weeks: paceWeeks, day: joined, from: 'start' });
  if (plan.paceFrom === 'start') return sinceJoined;
  if (!plan.arrivalOn) return new Map();
  const towards = dueDates({ items, weeks: paceWeeks, day: plan.arrivalOn, from: 'arrival' });
  return shifted(towards, { joined, sinceJoined });
}

/**
 * A plan towards arrival for who joins while it runs: nothing sooner than by the pace from the day of
 * joining, and all of it before arrival still. After its end only that other pace is left.
 */
function shifted(
  towards: ReadonlyMap<string, Date>,
  late: { joined: string; sinceJoined: ReadonlyMap<string, Date> },
): ReadonlyMap<string, Date> {
  const last = [...towards.values()].at(-1);
  if (!last || late.joined > japanDay(last)) return late.sinceJoined;
  return new Map(
    [...towards].map(([item, at]) => {
      const since = late.sinceJoined.get(item) ?? at;
      return [item, new Date(Math.min(Math.max(Number(at), Number(since)), Number(last)))];
    }),
  );
}

/** A plan that begins in the middle of a day has its first whole day after it. */
function firstDay(anchorAt: Date): string {
  const day = japanDay(anchorAt);
  const isMidnight = anchorAt.getTime() === Date.parse(`${day}T00:00:00+09:00`);
  return isMidnight ? day : addDays(day, 1);
}

/** The earliest date of an item that is not done yet; null when nothing is due. */
export function nextDue(due: ReadonlyMap<string, Date>, done: ReadonlySet<string>): Date | null {
  const open = [...due].filter(([item]) => !done.has(item)).map(([, at]) => at);
  return open.length > 0 ? new Date(Math.min(...open.map((at) => at.getTime()))) : null;
}
