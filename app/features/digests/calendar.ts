import { addDays } from '#app/platform/japan-day.ts';
import { instantAt, wallTime, weekdayOf } from '#app/platform/local-time.ts';

const MORNING = 480;
const JAPAN = 'Asia/Tokyo';
const DAY_MS = 86_400_000;

/** A digest's name and hour: the day of a Monday, or a month such as 2031-07. */
export interface Turn {
  name: string;
  at: Date;
}

/** Mondays at 8:00 on the clock of a zone that lie at most a day before or after an instant. */
export function weeklyTurns(now: Date, zone: string): Turn[] {
  const { day } = wallTime(now, zone);
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  return [monday, addDays(monday, 7)]
    .map((name) => ({ name, at: instantAt({ day: name, minute: MORNING }, zone) }))
    .filter(({ at }) => Math.abs(at.getTime() - now.getTime()) <= DAY_MS);
}

/** The first of a month at 8:00 in Japan, from a day before to three days after it. */
export function monthlyTurns(now: Date): Turn[] {
  const { day } = wallTime(new Date(now.getTime() + DAY_MS), JAPAN);
  const name = day.slice(0, 7);
  const at = instantAt({ day: `${name}-01`, minute: MORNING }, JAPAN);
  const since = now.getTime() - at.getTime();
  return since >= -DAY_MS && since <= 3 * DAY_MS ? [{ name, at }] : [];
}
