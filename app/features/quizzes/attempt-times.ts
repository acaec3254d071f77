import type { QuizRules } from '#app/features/banks/exports.ts';
import { extended, NO_EASE, type Ease, type Extension } from '#app/features/enrolments/exports.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The rules of a quiz for one learner: days have become instants, and what was given is in them. */
export interface OwnRules {
  opensAt: Date | null;
  /** The first instant at which it is closed. */
  closesAt: Date | null;
  /** What the closing ends: beginning, or working too. */
  closing: 'start-by' | 'finish-by';
  durationMs: number | null;
  /** Of the duration that the quiz says: 100 unless more was given. */
  percent: number;
  /** Longer durations that were taken back, and when: what had begun with one goes on until then. */
  takenBack: readonly { durationMs: number; at: Date }[];
  graceMs: number;
  attempts: number | null;
  waitMs: number;
}

/** What a learner of an edition was given. */
interface GivenHere {
  /** The first day of the edition, as it begins in Japan; without one there is no window. */
  anchorAt: Date | null;
  extensions: readonly Extension[];
  /** What their accommodations come to at this quiz. */
  ease?: Ease;
}

/** The rules of a quiz for a learner of an edition. A longer duration is in whole minutes, rounded up. */
export function ownRules(
  rules: QuizRules,
  { anchorAt, extensions, ease = NO_EASE }: GivenHere,
): OwnRules {
  const { window, attempts } = rules;
  const day = (days: number | null | undefined) =>
    anchorAt && days != null ? new Date(anchorAt.getTime() + days * DAY_MS) : null;
  const lastDay = window?.closesDay ?? null;
  return {
    opensAt: day(window?.opensDay),
    closesAt: lastDay === null ? null : closingOf(day(lastDay + 1), extensions),
    closing: window?.rule ?? 'finish-by',
    percent: ease.percent,
    ...durationsOf(rules, ease),
    graceMs: rules.graceMinutes * MINUTE_MS,
    attempts: attempts === null ? null : attempts + ease.attempts,
    waitMs: rules.waitMinutes * MINUTE_MS,
  };
}

function durationsOf({ durationMinutes }: QuizRules, { percent, takenBack }: Ease) {
  if (durationMinutes === null) return { durationMs: null, takenBack: [] };
  return {
    durationMs: easedMs(durationMinutes, percent),
    takenBack: takenBack.map(({ at, ...back }) => ({
      ...{ durationMs: easedMs(durationMinutes, back.percent), at },
    })),
  };
}

const easedMs = (minutes: number, percent: number) =>
  Math.ceil((minutes * percent) / 100) * MINUTE_MS;

/** The last instant before a closing: what closes at midnight is due by the end of the day before. */
export function lastInstant(closesAt: Date): Date {
  return new Date(closesAt.getTime() - 1);
}

/** Extra time is given on dates, and what closes at midnight belongs to the day that ends. */
function closingOf(midnight: Date | null, extensions: readonly Extension[]): Date | null {
  return midnight && new Date(extended(lastInstant(midnight), extensions).getTime() + 1);
}

type Ending = Pick<OwnRules, 'durationMs' | 'closesAt' | 'closing'>;

/**
 * When the time of an attempt ends; null where it never does. One that began in extra time which is taken
 * back ends where it began; one that is in working time which is taken back ends no earlier than that.
 */
export function endOf(
  { takenBack, ...rules }: Ending & Pick<OwnRules, 'takenBack'>,
  startedAt: Date,
): Date | null {
  const end = plainEnd(rules, startedAt);
  if (!end) return null;
  const lasted = takenBack.map(({ durationMs, at }) =>
    Math.min(Number(at), Number(plainEnd({ ...rules, durationMs }, startedAt))),
  );
  return new Date(Math.max(Number(end), ...lasted));
}

function plainEnd({ durationMs, closesAt, closing }: Ending, startedAt: Date): Date | null {
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
  const end = plainEnd(rules, startedAt);
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
