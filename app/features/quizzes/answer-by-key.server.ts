import { eq } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { loadAsked } from './queries.server.ts';
import { saveAnswer } from './save-answer.server.ts';

/**
 * Answers rightly what a key judges of the actor's attempt: for demonstration data and benches.
 * @param written what is given where a text is asked for that people mark; without it nothing is
 */
export async function answerByKey(
  ctx: Context,
  attemptId: string,
  written?: string,
): Promise<void> {
  const [attempt] = await ctx.db.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) return;
  const { keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  for (const questionId of attempt.questionIds) {
    const key = keys[questionId];
    const text = key?.kind === 'essay' && written ? { text: written } : null;
    const answer = text ?? (key ? rightAnswer(key) : null);
    if (answer === null) continue;
    await saveAnswer(ctx, { attemptId, questionId, sequence: 1, clientId: uuidv7(), answer });
  }
}
