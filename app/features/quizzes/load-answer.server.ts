import { and, eq } from 'drizzle-orm';
import { answerBodies } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';

/** What was answered to a question under a sequence number; null where it was blanked. */
export async function loadAnswer(
  db: DbOrTx,
  asked: { attemptId: string; questionId: string; sequence: number },
): Promise<unknown> {
  const [row] = await db
    .select({ answer: answerBodies.answer })
    .from(answerBodies)
    .where(
      and(
        eq(answerBodies.attemptId, asked.attemptId),
        eq(answerBodies.questionId, asked.questionId),
        eq(answerBodies.sequence, asked.sequence),
      ),
    );
  return row?.answer ?? null;
}
