import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { answerEvents, attempts, enrolments, quizVersions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { showing } from './shown-now.server.ts';

/**
 * Ids of the questions the actor has ever had wrong in an enrolment, where they are told so: of an attempt
 * that is not submitted only where each answer is told of at once, of others where ○ △ × are shown now.
 */
export async function listMissedQuestions(ctx: Context, enrolmentId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({
      questionId: answerEvents.questionId,
      itemSlug: attempts.itemSlug,
      quizVersionId: attempts.quizVersionId,
      isSubmitted: sql<boolean>`${attempts.submittedAt} is not null`,
    })
    .from(answerEvents)
    .innerJoin(attempts, eq(attempts.id, answerEvents.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(quizVersions, eq(quizVersions.id, attempts.quizVersionId))
    .where(
      and(
        eq(attempts.enrolmentId, enrolmentId),
        eq(enrolments.personId, ctx.actor.personId),
        sql`${answerEvents.verdict} = 'reject'`,
        or(isNotNull(attempts.submittedAt), tellsAtOnce),
      ),
    );
  const shownOf = showing(ctx);
  const missed = new Set<string>();
  for (const { questionId, isSubmitted, ...quiz } of rows) {
    const isTold = !isSubmitted || (await shownOf({ ...quiz, enrolmentId })).verdict;
    if (isTold) missed.add(questionId);
  }
  return [...missed];
}

const tellsAtOnce = sql`${quizVersions.definition} ->> 'feedback' = 'at-once'`;
