import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { answerBodies, answerEvents, attempts } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadLatestAnswers } from './latest-answers.server.ts';

interface Begun {
  id: string;
  enrolmentId: string;
  itemSlug: string;
  number: number;
  startedAt: Date;
}

/**
 * Opens an attempt that does a returned one again, inside a transaction: the same questions in the same
 * order, with the answers that were given.
 */
export async function beginRevision(ctx: Context, begun: Begun, returnedId: string): Promise<void> {
  const [returned] = await ctx.db
    .select({
      versionId: attempts.versionId,
      quizVersionId: attempts.quizVersionId,
      seed: attempts.seed,
      questionIds: attempts.questionIds,
      questionVersionIds: attempts.questionVersionIds,
    })
    .from(attempts)
    .where(eq(attempts.id, returnedId));
  if (!returned) throw new Error(`no attempt ${returnedId}`);
  await ctx.db.insert(attempts).values({ ...begun, ...returned, isRevision: true });
  const given = await loadLatestAnswers(ctx.db, returnedId);
  if (given.length === 0) return;
  await ctx.db.insert(answerEvents).values(
    given.map(({ answer: _, ...event }) => ({
      ...event,
      ...{ attemptId: begun.id, sequence: 1, clientId: randomUUID(), receivedAt: ctx.now },
    })),
  );
  await ctx.db.insert(answerBodies).values(
    given.map(({ questionId, answer }) => ({
      ...{ attemptId: begun.id, questionId, sequence: 1, answer },
    })),
  );
}
