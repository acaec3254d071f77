import type { QuizDefinition, QuizRules } from '#app/features/banks/exports.ts';
import {
  endOf,
  lastInstant,
  lastOf,
  wasCutShort,
  whyNoStart,
  type MadeAttempt,
  type OwnRules,
  type WhyNoStart,
} from './attempt-times.ts';
import type { RulesView } from './start-view.ts';

const MINUTE_MS = 60_000;

/** How a learner stands with a quiz. */
export interface Standing {
  open: { startedAt: Date; isRevision: boolean } | null;
  made: readonly MadeAttempt[];
  now: Date;
}

/** Whether everybody may begin at any time, as often and for as long as they like, for their best result. */
export const holdsNobody = ({ rules, counts }: Pick<QuizDefinition, 'rules' | 'counts'>) =>
  counts === 'best' &&
  !(rules.durationMinutes ?? rules.attempts ?? rules.window) &&
  rules.waitMinutes === 0;

/** The rules of a quiz as a learner is told them. */
export function rulesViewOf(
  { rules, counts }: Pick<QuizDefinition, 'rules' | 'counts'>,
  own: OwnRules,
  standing: Standing,
): RulesView {
  const { open, made, now } = standing;
  const refusal = whyNoStart(own, { now, made });
  const { graceMinutes, waitMinutes } = rules;
  const { attempts, durationMs } = own;
  return {
    ...{ graceMinutes, waitMinutes, attempts, counts, closing: own.closing },
    durationMinutes: durationMs === null ? null : durationMs / MINUTE_MS,
    ...easedOf(rules, own),
    ...endsOf(own, standing),
    attemptsLeft: attempts && Math.max(0, attempts - countedOf(own, made) - (open ? 1 : 0)),
    refusal: refusal && { reason: refusal.reason, at: isoOf(toldOf(refusal)) },
  };
}

/** What the quiz says where this learner has more. */
function easedOf(rules: QuizRules, { percent, attempts }: OwnRules) {
  const hasMoreTime = rules.durationMinutes !== null && percent > 100;
  return {
    eased: hasMoreTime ? { usualMinutes: rules.durationMinutes, percent } : null,
    usualAttempts: attempts === rules.attempts ? null : rules.attempts,
  };
}

/** When it closes and when the time ends, or would; nothing holds who does again what was given back. */
function endsOf(own: OwnRules, { open, made, now }: Standing) {
  const isRevision = open ? open.isRevision : Boolean(lastOf(made)?.returnedAt);
  if (isRevision) return { dueAt: null, fullTimeBy: null, endsAt: null, wouldEndAt: null };
  return {
    dueAt: isoOf(own.closesAt && lastInstant(own.closesAt)),
    fullTimeBy: isoOf(fullTimeBy(own)),
    endsAt: open && isoOf(endOf(own, open.startedAt)),
    wouldEndAt: open ? null : isoOf(endOf(own, now)),
  };
}

/** The last instant to begin at so that the closing cuts nothing off. */
function fullTimeBy({ closing, closesAt, durationMs }: OwnRules): Date | null {
  if (closing !== 'finish-by' || !closesAt || durationMs === null) return null;
  return new Date(closesAt.getTime() - durationMs);
}

const countedOf = (own: OwnRules, made: readonly MadeAttempt[]) =>
  made.filter((attempt) => !attempt.returnedAt && !wasCutShort(own, attempt)).length;

const toldOf = (refusal: WhyNoStart) => {
  if (!('at' in refusal)) return null;
  return refusal.reason === 'closed' ? lastInstant(refusal.at) : refusal.at;
};

const isoOf = (at: Date | null) => at?.toISOString() ?? null;
