import { eq } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { givesFeedbackAtOnce } from './check-up.ts';
import { showing } from './shown-now.server.ts';

/** What the pages of a learner tell of one of their attempts. */
export interface Told {
  /** ○ △ × of each answer. */
  verdict: boolean;
  /** What each answer is worth. */
  points: boolean;
  score: boolean;
  /** What people said of its answers. */
  marks: boolean;
}

type AnyContext = Pick<Context<Actor | null>, 'db' | 'now'>;

/**
 * What the pages of a person tell now of each attempt that they have, by its id, and of the best result at
 * each item, by `enrolment/slug`: that is told where all of its attempts are.
 */
export async function listTold(ctx: AnyContext, personId: string): Promise<Map<string, Told>> {
  const rows = await ctx.db
    .select({
      ...{ id: attempts.id, enrolmentId: attempts.enrolmentId, itemSlug: attempts.itemSlug },
      ...{ quizVersionId: attempts.quizVersionId, submittedAt: attempts.submittedAt },
      awaitsMarking: attempts.awaitsMarking,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(eq(enrolments.personId, personId));
  const told = new Map<string, Told>();
  const shownOf = showing(ctx);
  for (const attempt of rows) {
    const { id, enrolmentId, itemSlug, submittedAt, awaitsMarking } = attempt;
    if (!submittedAt) {
      told.set(id, ofOpen(givesFeedbackAtOnce(await loadQuiz(ctx.db, attempt.quizVersionId))));
      continue;
    }
    const { verdict, score } = await shownOf(attempt);
    const points = verdict && score && !awaitsMarking;
    told.set(id, { verdict, points, score, marks: verdict && !awaitsMarking });
    const item = `${enrolmentId}/${itemSlug}`;
    told.set(item, { ...ofOpen(false), score: score && (told.get(item)?.score ?? true) });
  }
  return told;
}

const ofOpen = (verdict: boolean): Told => ({ verdict, points: false, score: false, marks: false });
