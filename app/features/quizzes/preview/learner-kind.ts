import { closedFrom } from '../shown.ts';
import type { OwnRules } from '../attempt-times.ts';

const HOUR_MS = 3_600_000;
const MOST_SEED = 2 ** 31 - 1;

/** When a quiz is looked at. */
export const MOMENTS = ['open', 'before', 'last-day', 'closed'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Where the learner is. */
export const ZONES = [
  ...(['Asia/Tokyo', 'America/Los_Angeles', 'America/Chicago', 'America/New_York'] as const),
  ...(['America/Toronto', 'Europe/London', 'Australia/Sydney', 'Pacific/Auckland'] as const),
] as const;

export const PERCENTS = [100, 125, 150, 200] as const;

/** A learner as a trainer looks through their eyes; language is that of the page. */
export interface LearnerKind {
  zone: (typeof ZONES)[number];
  /** Null where an edition begins on the day of looking. */
  editionId: string | null;
  percent: (typeof PERCENTS)[number];
  moment: Moment;
  seed: number;
  /** What is right is shown beside the questions. */
  withAnswers: boolean;
}

/** The learner that an address names; what it does not say, or says wrongly, is as usual. */
export function readLearnerKind(query: Pick<URLSearchParams, 'get'>): LearnerKind {
  const one = <T>(list: readonly T[], name: string, usual: T) =>
    list.find((each) => String(each) === query.get(name)) ?? usual;
  const seed = Number(query.get('seed') ?? 1);
  return {
    zone: one(ZONES, 'zone', 'Asia/Tokyo'),
    editionId: query.get('edition') || null,
    percent: one(PERCENTS, 'percent', 100),
    moment: one(MOMENTS, 'moment', 'open'),
    seed: Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED ? seed : 1,
    withAnswers: query.get('answers') === 'yes',
  };
}

/** The instant at which a quiz is looked at: an hour before or after what the moment names. */
export function instantOf(moment: Moment, rules: OwnRules, anchorAt: Date): Date {
  const { opensAt, closesAt } = rules;
  const from = opensAt ?? anchorAt;
  const after = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR_MS);
  if (moment === 'before' && opensAt) return after(opensAt, -1);
  if (moment === 'last-day' && closesAt) return after(closesAt, -1);
  const closedAt = closedFrom(rules);
  return moment === 'closed' && closedAt ? after(closedAt, 1) : after(from, 1);
}
