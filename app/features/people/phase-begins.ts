import { addDays } from '#app/platform/japan-day.ts';
import { presentPost } from './audience.ts';
import {
  lastDayOf,
  LEAVING_DAYS,
  ORIENTATION_DAYS,
  phaseOf,
  PRE_ARRIVAL_DAYS,
  yearOf,
  type Phase,
  type Post,
} from './posts.ts';

/** A day on which a phase begins, or a year of being in post; days are days in Japan. */
export interface PhaseBegin<T extends Post = Post> {
  day: string;
  phase: Phase;
  /** Of who is in post. */
  year: number | null;
  /** The stay that decides on it; of an alumnus the one that ended last. */
  post: T;
}

/** How many years of the programme there are. */
const YEARS = 5;

/**
 * When the phases of somebody begin, in order, with each year in post, as `phaseOf` has them. Nothing
 * begins the first phase but that the first stay is entered: it is listed where that is known to be before
 * the next one begins.
 * @param enteredOn the day on which the first of the stays was entered
 */
export function phaseBegins<T extends Post>(
  posts: readonly T[],
  enteredOn: string,
): PhaseBegin<T>[] {
  const real = posts.filter(({ leaving }) => leaving !== 'not-arrived');
  const days = [...new Set(real.flatMap(daysOfChange))].sort();
  const begins = days.flatMap((day) => {
    const stage = stageOn(real, day);
    return stage && !isSame(stage, stageOn(real, addDays(day, -1))) ? [stage] : [];
  });
  const first = stageOn(real, enteredOn);
  const isEarlier = first && (!begins[0] || enteredOn < begins[0].day);
  return isEarlier ? [first, ...begins] : begins;
}

function stageOn<T extends Post>(real: readonly T[], day: string): PhaseBegin<T> | null {
  const phase = phaseOf(real, day);
  const post = presentPost(real, day) ?? latest(real);
  if (!phase || !post) return null;
  return { day, phase, year: phase === 'in-post' ? yearOf(post, day) : null, post };
}

const isSame = (one: PhaseBegin, other: PhaseBegin | null) =>
  one.phase === other?.phase && one.year === other.year;

function latest<T extends Post>(posts: readonly T[]): T | undefined {
  return [...posts].sort((a, b) => (lastDayOf(a) > lastDayOf(b) ? -1 : 1))[0];
}

/** The only days on which a stay can begin a phase of its person. */
function daysOfChange(post: Post): string[] {
  const { startsOn } = post;
  const end = addDays(lastDayOf(post), 1);
  return [
    ...[addDays(startsOn, -PRE_ARRIVAL_DAYS), startsOn, addDays(startsOn, ORIENTATION_DAYS)],
    ...Array.from({ length: YEARS }, (_, index) => anniversary(startsOn, index + 1)),
    ...[addDays(end, -LEAVING_DAYS), end],
  ];
}

/** The same day so many years later; after 29 February it is 1 March where there is none. */
function anniversary(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
