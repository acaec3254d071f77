import type { Quiz, QuizRules } from '#app/features/banks/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
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
import { loadOwnRules } from './own-rules.server.ts';
import { findOpenAttempt, listMadeAttempts, type Attempt } from './queries.server.ts';
import type { RulesView } from './start-view.ts';

interface Asking {
  quiz: Quiz;
  enrolmentId: string;
  itemSlug: string;
}

/** The rules of a quiz for a learner now; null where it is free to take. */
export async function rulesView(ctx: Context, asking: Asking): Promise<RulesView | null> {
  const { rules } = asking.quiz.definition;
  if (holdNobody(rules)) return null;
  const own = await loadOwnRules(ctx, asking.enrolmentId, rules);
  const made = await listMadeAttempts(ctx, asking);
  const open = await findOpenAttempt(ctx, asking);
  const refusal = whyNoStart(own, { now: ctx.now, made });
  const { durationMinutes, graceMinutes, attempts, waitMinutes } = rules;
  return {
    ...{ durationMinutes, graceMinutes, attempts, waitMinutes, closing: own.closing },
    ...endsOf(own, { open, made, now: ctx.now }),
    attemptsLeft: attempts && Math.max(0, attempts - countedOf(own, made) - (open ? 1 : 0)),
    refusal: refusal && { reason: refusal.reason, at: isoOf(toldOf(refusal)) },
  };
}

interface State {
  open: Attempt | null;
  made: readonly MadeAttempt[];
  now: Date;
}

/** When it closes and when the time ends, or would; nothing holds who does again what was given back. */
function endsOf(own: OwnRules, { open, made, now }: State) {
  const isRevision = open ? open.isRevision : Boolean(lastOf(made)?.returnedAt);
  if (isRevision) return { dueAt: null, endsAt: null, wouldEndAt: null };
  return {
    dueAt: isoOf(own.closesAt && lastInstant(own.closesAt)),
    endsAt: open && isoOf(endOf(own, open.startedAt)),
    wouldEndAt: open ? null : isoOf(endOf(own, now)),
  };
}

const holdNobody = ({ durationMinutes, attempts, waitMinutes, window }: QuizRules) =>
  !durationMinutes && !attempts && !waitMinutes && !window;

const countedOf = (own: OwnRules, made: readonly MadeAttempt[]) =>
  made.filter((attempt) => !attempt.returnedAt && !wasCutShort(own, attempt)).length;

const toldOf = (refusal: WhyNoStart) => {
  if (!('at' in refusal)) return null;
  return refusal.reason === 'closed' ? lastInstant(refusal.at) : refusal.at;
};

const isoOf = (at: Date | null) => at?.toISOString() ?? null;
