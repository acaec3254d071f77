import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { QuizRules } from '#app/features/banks/exports.ts';
import { loadGivenTime } from '#app/features/enrolments/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endOf, ownRules, submissionDueOf, type OwnRules } from './attempt-times.ts';
import type { Attempt } from './queries.server.ts';

type AnyContext = Pick<Context<Actor | null>, 'db'>;

/** The rules of a quiz for the learner of an enrolment; only a window asks the database. */
export async function loadOwnRules(
  ctx: AnyContext,
  enrolmentId: string,
  rules: QuizRules,
): Promise<OwnRules> {
  const nothing = { anchorAt: null, extensions: [] };
  return ownRules(rules, rules.window ? await loadGivenTime(ctx, enrolmentId) : nothing);
}

export interface AttemptEnd {
  endsAt: Date | null;
  submitAt: Date | null;
}

/** When the time of an attempt ends by its rules as they are now, extra time included; a revision has none. */
export async function loadEnd(
  ctx: AnyContext,
  attempt: Pick<Attempt, 'enrolmentId' | 'quizVersionId' | 'startedAt' | 'isRevision'>,
): Promise<AttemptEnd> {
  if (attempt.isRevision) return { endsAt: null, submitAt: null };
  const { definition } = await loadQuiz(ctx.db, attempt.quizVersionId);
  const rules = await loadOwnRules(ctx, attempt.enrolmentId, definition.rules);
  const endsAt = endOf(rules, attempt.startedAt);
  return { endsAt, submitAt: submissionDueOf(rules, endsAt) };
}
