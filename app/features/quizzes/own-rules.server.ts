import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { QuizRules } from '#app/features/banks/exports.ts';
import { easeOf } from '#app/features/enrolments/exports.ts';
import { loadGivenTime, type Given } from '#app/features/enrolments/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endOf, ownRules, submissionDueOf, type OwnRules } from './attempt-times.ts';
import type { Attempt } from './queries.server.ts';

type AnyContext = Pick<Context<Actor | null>, 'db'>;

const NOTHING: Given = { anchorAt: null, extensions: [], accommodations: [] };

/**
 * The rules of a quiz for the learner of an enrolment: one statement, and none where there is neither a
 * window nor a duration nor a number of attempts.
 */
export async function loadOwnRules(
  ctx: AnyContext,
  { enrolmentId, itemSlug }: Pick<Attempt, 'enrolmentId' | 'itemSlug'>,
  rules: QuizRules,
): Promise<OwnRules> {
  const asks = rules.window !== null || rules.durationMinutes !== null || rules.attempts !== null;
  const { accommodations, ...given } = asks ? await loadGivenTime(ctx, enrolmentId) : NOTHING;
  return ownRules(rules, { ...given, ease: easeOf(accommodations, itemSlug) });
}

export interface AttemptEnd {
  endsAt: Date | null;
  submitAt: Date | null;
}

/** When the time of an attempt ends by its rules as they are now, extra time included; a revision has none. */
export async function loadEnd(
  ctx: AnyContext,
  attempt: Pick<Attempt, 'enrolmentId' | 'itemSlug' | 'quizVersionId' | 'startedAt' | 'isRevision'>,
): Promise<AttemptEnd> {
  if (attempt.isRevision) return { endsAt: null, submitAt: null };
  const { definition } = await loadQuiz(ctx.db, attempt.quizVersionId);
  const rules = await loadOwnRules(ctx, attempt, definition.rules);
  const endsAt = endOf(rules, attempt.startedAt);
  return { endsAt, submitAt: submissionDueOf(rules, endsAt) };
}
