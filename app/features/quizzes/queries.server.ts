import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { answerBodies, answerEvents, attempts, courseItems, enrolments } from '#db/schema/index.ts';
import { makeVersionCache } from '#app/features/courses/exports.server.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { AnswerKeys, CheckUp } from './check-up.ts';

export type Attempt = typeof attempts.$inferSelect;

const checkUps = makeVersionCache<{ checkUp: CheckUp; keys: AnswerKeys }>(512);

/** A check-up with its keys; a version never changes, so it is read once per process. */
export async function loadCheckUp(db: DbOrTx, versionId: string, slug: string) {
  return checkUps.get(`${versionId}/${slug}`, async () => {
    const [row] = await db
      .select({ data: courseItems.data, keys: courseItems.answerKey })
      .from(courseItems)
      .where(and(eq(courseItems.versionId, versionId), eq(courseItems.slug, slug)));
    if (!row?.keys) throw new Error(`no check-up ${slug} in version ${versionId}`);
    return { checkUp: row.data as CheckUp, keys: row.keys as AnswerKeys };
  });
}

/** The actor's open attempt at an item, or null. */
export async function findOpenAttempt(
  ctx: Context,
  input: { enrolmentId: string; itemSlug: string },
): Promise<Attempt | null> {
  const [row] = await ctx.db
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.enrolmentId, input.enrolmentId),
        eq(attempts.itemSlug, input.itemSlug),
        isNull(attempts.submittedAt),
      ),
    );
  return row ?? null;
}

/** The actor's submitted attempts at an item, latest first. */
export async function listSubmittedAttempts(
  ctx: Context,
  input: { enrolmentId: string; itemSlug: string },
): Promise<Attempt[]> {
  return ctx.db
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.enrolmentId, input.enrolmentId),
        eq(attempts.itemSlug, input.itemSlug),
        isNotNull(attempts.submittedAt),
      ),
    )
    .orderBy(desc(attempts.number))
    .limit(50);
}

export interface StoredAnswer {
  questionId: string;
  sequence: number;
  verdict: 'accept' | 'near' | 'reject';
  errorClass: string | null;
  answer: unknown;
}

/** The latest answer to each question of an attempt, by sequence. */
export async function loadLatestAnswers(db: DbOrTx, attemptId: string): Promise<StoredAnswer[]> {
  return db
    .selectDistinctOn([answerEvents.questionId], {
      questionId: answerEvents.questionId,
      sequence: answerEvents.sequence,
      verdict: answerEvents.verdict,
      errorClass: answerEvents.errorClass,
      answer: answerBodies.answer,
    })
    .from(answerEvents)
    .innerJoin(
      answerBodies,
      and(
        eq(answerBodies.attemptId, answerEvents.attemptId),
        eq(answerBodies.questionId, answerEvents.questionId),
        eq(answerBodies.sequence, answerEvents.sequence),
      ),
    )
    .where(eq(answerEvents.attemptId, attemptId))
    .orderBy(asc(answerEvents.questionId), desc(answerEvents.sequence));
}

/** Ids of the questions the actor has ever had wrong in an enrolment. */
export async function listMissedQuestions(ctx: Context, enrolmentId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ questionId: answerEvents.questionId })
    .from(answerEvents)
    .innerJoin(attempts, eq(attempts.id, answerEvents.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        eq(attempts.enrolmentId, enrolmentId),
        eq(enrolments.personId, ctx.actor.personId),
        sql`${answerEvents.verdict} = 'reject'`,
      ),
    );
  return rows.map((row) => row.questionId);
}
