import { addDays } from '#app/platform/japan-day.ts';
import type { PHASES } from './kinds.ts';

/** What decides on a stay at an organisation; days are days in Japan. */
export interface Post {
  startsOn: string;
  endsOn: string;
  yearAtStart: number;
  leftOn: string | null;
  leaving: 'withdrew' | 'transferred' | 'not-arrived' | null;
}

export type Phase = (typeof PHASES)[number];

/** How long before the first day somebody prepares for arrival. */
export const PRE_ARRIVAL_DAYS = 90;
/** How long after the first day of the first year orientation lasts. */
export const ORIENTATION_DAYS = 30;
/** How long before the last day somebody prepares to leave. */
export const LEAVING_DAYS = 90;

/** The last day of a stay. */
export function lastDayOf(post: Pick<Post, 'endsOn' | 'leftOn'>): string {
  return post.leftOn ?? post.endsOn;
}

/** True from when a stay is entered to its last day: also before it begins. */
export function isHeld(post: Pick<Post, 'endsOn' | 'leftOn' | 'leaving'>, today: string): boolean {
  return post.leaving !== 'not-arrived' && lastDayOf(post) >= today;
}

/** Which of the at most five years a day of a stay is in. */
export function yearOf(post: Post, day: string): number {
  const [years, before] = [
    Number(day.slice(0, 4)) - Number(post.startsOn.slice(0, 4)),
    day.slice(5),
  ];
  const whole = before < post.startsOn.slice(5) ? years - 1 : years;
  return Math.min(5, post.yearAtStart + Math.max(0, whole));
}

/**
 * Where in the years of the programme somebody is; null when they were never in it. The stay that
 * runs or comes next decides; who has only past stays is an alumnus.
 */
export function phaseOf(posts: readonly Post[], today: string): Phase | null {
  const real = posts.filter(({ leaving }) => leaving !== 'not-arrived');
  const held = real.filter((post) => isHeld(post, today));
  const [post] = held.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  if (!post) return real.length > 0 ? 'alumni' : null;
  return phaseAt(post, real, today);
}

/** The phase as one held stay shows it, among all stays of its person. */
export function phaseAt<T extends Post>(post: T, posts: readonly T[], today: string): Phase {
  const real = posts.filter(({ leaving }) => leaving !== 'not-arrived');
  if (post.startsOn > today) return beforeStart(post, real, today);
  const held = real.filter((one) => isHeld(one, today));
  const isLast = !held.some(({ startsOn }) => startsOn > post.startsOn);
  if (isLast && today >= addDays(lastDayOf(post), 1 - LEAVING_DAYS)) return 'leaving';
  const isNew = post.yearAtStart === 1 && today < addDays(post.startsOn, ORIENTATION_DAYS);
  return isNew ? 'orientation' : 'in-post';
}

function beforeStart(next: Post, posts: readonly Post[], today: string): Phase {
  // Between two stays, as in a transfer, nobody arrives again.
  if (next.yearAtStart > 1 && posts.length > 1) return 'in-post';
  return today >= addDays(next.startsOn, -PRE_ARRIVAL_DAYS) ? 'pre-arrival' : 'accepted';
}
