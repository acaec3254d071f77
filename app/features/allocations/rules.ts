import type { Meeting } from '#app/features/matching/exports.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AHEAD_MS = 9 * HOUR_MS;

interface FairTimes {
  startsAt: Date;
  endsAt: Date;
}

/**
 * Until when people answer the meetings that are published now: five days, and not beyond the day before the
 * fair in Japan; where that is over or almost, until the fair begins.
 */
export function answersUntil({ startsAt, endsAt }: FairTimes, now: Date): Date {
  const midnight = Math.floor((startsAt.getTime() + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS;
  const until = Math.min(now.getTime() + 5 * DAY_MS, midnight - 1_000);
  return until > now.getTime() + HOUR_MS ? new Date(until) : soonest({ startsAt, endsAt }, now);
}

/** The same of meetings that a repair added: two days, at most until the fair begins. */
export function repairAnswersUntil(fair: FairTimes, now: Date): Date {
  const until = new Date(now.getTime() + 2 * DAY_MS);
  return until < fair.startsAt ? until : soonest(fair, now);
}

/** Once the fair has begun, what is added can be answered until it ends. */
const soonest = ({ startsAt, endsAt }: FairTimes, now: Date) =>
  now < startsAt ? startsAt : endsAt;

export interface Pair {
  participant: string;
  company: string;
}

export const pairKey = ({ participant, company }: Pair) => `${participant} ${company}`;

/** The pairs of one list that are not in another. */
export function pairsOnlyIn<T extends Pair>(one: readonly T[], other: readonly Pair[]): T[] {
  const there = new Set(other.map(pairKey));
  return one.filter((pair) => !there.has(pairKey(pair)));
}

/** Who meets whom, where and when, without what else is known of the meeting. */
export const placeOf = ({ participant, company, table, slot }: Meeting): Meeting => ({
  ...{ participant, company, table, slot },
});
