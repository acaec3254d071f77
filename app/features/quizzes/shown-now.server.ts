import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadOwnRules } from './own-rules.server.ts';
import type { Attempt } from './queries.server.ts';
import { closedFrom, shownOf, type Shown } from './shown.ts';

/** What of a submitted attempt is shown now, by the rules of the version it was taken in. */
export async function shownNow(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  attempt: Pick<Attempt, 'quizVersionId' | 'enrolmentId' | 'itemSlug'>,
): Promise<Shown> {
  const quiz = await loadQuiz(ctx.db, attempt.quizVersionId);
  const rules = await loadOwnRules(ctx, attempt, quiz.definition.rules);
  return shownOf(quiz, { closedAt: closedFrom(rules), now: ctx.now });
}
