import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { answerEvents, attempts, enrolments, quizVersions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Ids of the questions the actor has ever had wrong in an enrolment; of an attempt that is not submitted
 * only where each answer is told of at once.
 */
export async function listMissedQuestions(ctx: Context, enrolmentId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ questionId: answerEvents.questionId })
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
  return rows.map((row) => row.questionId);
}

const tellsAtOnce = sql`${quizVersions.definition} ->> 'feedback' = 'at-once'`;
