import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { loadEditionTime, type EditionTime } from '#app/features/enrolments/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Attempt } from './queries.server.ts';
import { editionClosedFrom, shownOf, waitsForClosing, type Shown } from './shown.ts';

type AnyContext = Pick<Context<Actor | null>, 'db' | 'now'>;
type Asking = Pick<Attempt, 'quizVersionId' | 'enrolmentId' | 'itemSlug'>;

/**
 * Tells what of submitted attempts is shown now, by the rules of the versions they were taken in: one
 * statement for each enrolment where something waits for the closing of a window, else none.
 */
export function showing(ctx: AnyContext): (attempt: Asking) => Promise<Shown> {
  const times = new Map<string, Promise<EditionTime>>();
  const timeOf = (enrolmentId: string) => {
    const time = times.get(enrolmentId) ?? loadEditionTime(ctx, enrolmentId);
    times.set(enrolmentId, time);
    return time;
  };
  return async ({ quizVersionId, enrolmentId, itemSlug }) => {
    const quiz = await loadQuiz(ctx.db, quizVersionId);
    const { rules } = quiz.definition;
    const asks = waitsForClosing(quiz) && rules.window !== null;
    const closedAt = asks
      ? editionClosedFrom(rules, { itemSlug, ...(await timeOf(enrolmentId)) })
      : null;
    return shownOf(quiz, { closedAt, now: ctx.now });
  };
}

/** What of a submitted attempt is shown now. */
export const shownNow = (ctx: AnyContext, attempt: Asking): Promise<Shown> => showing(ctx)(attempt);
