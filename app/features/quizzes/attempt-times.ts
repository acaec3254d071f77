import type { QuizRules } from '#app/features/banks/exports.ts';
import { extended, type Extension } from '#app/features/enrolments/exports.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The rules of a quiz for one learner: days have become instants, and extra time is in them. */
export interface OwnRules {
  opensAt: Date | null;
  /** The first instant at which it is closed. */
  closesAt: Date | null;
  /** What the closing ends: beginning, or working too. */
  closing: 'start-by' | 'finish-by';
  durationMs: number | null;
  graceMs: number;
  attempts: number | null;
  waitMs: number;
}

/**
 * The rules of a quiz for a learner of an edition.
 * @param anchorAt the first day of the edition, as it begins in Japan; without one there is no window
 */
export function ownRules(
  rules: QuizRules,
  { anchorAt, extensions }: { anchorAt: Date | null; extensions: readonly Extension[] },
): OwnRules {
  const { window, durationMinutes } = rules;
  const day = (days: number | null | undefined) =>
    anchorAt && days != null ? new Date(anchorAt.getTime() + days * DAY_MS) : null;
  const lastDay = window?.closesDay ?? null;
  return {
    opensAt: day(window?.opensDay),
    closesAt: lastDay === null ? null : closingOf(day(lastDay + 1), extensions),
    closing: window?.rule ?? 'finish-by',
    durationMs: durationMinutes === null ? null : durationMinutes * MINUTE_MS,
    graceMs: rules.graceMinutes * MINUTE_MS,
    attempts: rules.attempts,
    waitMs: rules.waitMinutes * MINUTE_MS,
  };
}

/** The last instant before a closing: what closes at midnight is due by the end of the day before. */
export function lastInstant(closesAt: Date): Date {
  return new Date(closesAt.getTime() - 1);
}

/** Extra time is given on dates, and what closes at midnight belongs to the day that ends. */
function closingOf(midnight: Date | null, extensions: readonly Extension[]): Date | null {
  return midnight && new Date(extended(lastInstant(midnight), extensions).getTime() + 1);
}

/**
 * When the time of an attempt ends; null where it never does. One that began in extra time which is taken
 * back ends where it began.
 */
export function endOf(
  rules: Pick<OwnRules, 'durationMs' | 'closesAt' | 'closing'>,
  startedAt: Date,
): Date | null {
  const { durationMs, closesAt, closing } = rules;
  const start = startedAt.getTime();
  const ends = [
    ...(durationMs === null ? [] : [start + durationMs]),
    ...(closing === 'finish-by' && closesAt ? [closesAt.getTime()] : []),
  ];
  return ends.length === 0 ? null : new Date(Math.max(start, Math.min(...ends)));
}

/** When an attempt whose time has ended is submitted with what has come by then. */
export function submissionDueOf(
  rules: Pick<OwnRules, 'graceMs'>,
  endsAt: Date | null,
): Date | null {
  return endsAt && new Date(endsAt.getTime() + rules.graceMs);
}

/** An attempt that was submitted. */
export interface MadeAttempt {
  startedAt: Date;
  endsAt: Date | null;
  submittedAt: Date;
  submittedBy: 'learner' | 'server' | null;
  /** When it was given back to be done again. */
  returnedAt: Date | null;
}

/** Whether the server ended an attempt before the end that it would have by the rules as they are now. */
export function wasCutShort(
  rules: OwnRules,
  { submittedBy, startedAt, endsAt }: MadeAttempt,
): boolean {
  const end = endOf(rules, startedAt);
  return submittedBy === 'server' && endsAt !== null && (!end || end > endsAt);
}

export type WhyNoStart =
  | { reason: 'not-open-yet'; at: Date }
  | { reason: 'closed'; at: Date }
  | { reason: 'no-attempts-left' }
  | { reason: 'wait'; at: Date };

/**
 * Why no attempt begins at an instant, or null when one may. One that was cut short by a time which has
 * been made longer since is not counted, nor one that was given back. What was given back may be done
 * again after the closing.
 */
export function whyNoStart(
  rules: OwnRules,
  { now, made }: { now: Date; made: readonly MadeAttempt[] },
): WhyNoStart | null {
  const { attempts, waitMs } = rules;
  if (lastOf(made)?.returnedAt) return null;
  const shut = whyShut(rules, now);
  if (shut) return shut;
  const counted = made.filter((attempt) => !attempt.returnedAt && !wasCutShort(rules, attempt));
  if (attempts !== null && counted.length >= attempts) return { reason: 'no-attempts-left' };
  const last = lastOf(counted);
  const next = last && new Date(last.submittedAt.getTime() + waitMs);
  return next && now < next ? { reason: 'wait', at: next } : null;
}

function whyShut({ opensAt, closesAt }: OwnRules, now: Date): WhyNoStart | null {
  if (opensAt && now < opensAt) return { reason: 'not-open-yet', at: opensAt };
  return closesAt && now >= closesAt ? { reason: 'closed', at: closesAt } : null;
}

/** The attempt that was submitted last. */
export function lastOf<M extends Pick<MadeAttempt, 'submittedAt'>>(
  made: readonly M[],
): M | undefined {
  const byTime = (latest: M | undefined, each: M) =>
    !latest || each.submittedAt > latest.submittedAt ? each : latest;
  return made.reduce(byTime, undefined as M | undefined);
}
