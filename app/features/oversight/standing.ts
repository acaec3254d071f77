import { isBehind } from '#app/features/enrolments/exports.ts';

/** How somebody stands in a course, as their overseers may know it. */
export const STANDINGS = ['not-started', 'on-pace', 'behind', 'completed', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface StandingFacts {
  completedAt: Date | null;
  nextDueAt: Date | null;
  lastActiveAt: Date | null;
  /** When access to the edition ends. */
  accessEndsAt: Date | null;
}

/**
 * Completed, ended where access is over, behind once a date has passed, not started before the first day
 * of learning, else on pace.
 */
export function standingOf(facts: StandingFacts, now: Date): Standing {
  if (facts.completedAt) return 'completed';
  if (facts.accessEndsAt && now >= facts.accessEndsAt) return 'ended';
  if (isBehind(facts.nextDueAt, now)) return 'behind';
  return facts.lastActiveAt ? 'on-pace' : 'not-started';
}

/** Why somebody may need a word, the most pressing first. */
export const REASONS = ['behind', 'not-started', 'silent'] as const;
export type Reason = (typeof REASONS)[number];

/** How long after enrolment nobody is asked why they have not begun. */
export const NOT_STARTED_DAYS = 14;
/** How long somebody on pace may be away. */
export const SILENT_DAYS = 28;
const DAY_MS = 86_400_000;

/** The reason for which an enrolment needs attention, or null. */
export function reasonOf(facts: StandingFacts & { enrolledAt: Date }, now: Date): Reason | null {
  const standing = standingOf(facts, now);
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  if (standing === 'completed' || standing === 'ended') return null;
  if (standing === 'behind') return 'behind';
  if (!facts.lastActiveAt)
    return facts.enrolledAt < before(NOT_STARTED_DAYS) ? 'not-started' : null;
  return facts.lastActiveAt < before(SILENT_DAYS) ? 'silent' : null;
}
