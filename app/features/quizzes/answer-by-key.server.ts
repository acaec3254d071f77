import { eq } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { QuestionKey } from '#app/features/content/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { loadAsked } from './queries.server.ts';
import { saveAnswer } from './save-answer.server.ts';

/** Answers every question of the actor's attempt rightly: for demonstration data and benches. */
export async function answerByKey(ctx: Context, attemptId: string): Promise<void> {
  const [attempt] = await ctx.db.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) return;
  const { keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  for (const questionId of attempt.questionIds) {
    const key = keys[questionId];
    if (!key) continue;
    const answer = rightAnswer(key);
    await saveAnswer(ctx, { attemptId, questionId, sequence: 1, clientId: uuidv7(), answer });
  }
}

/** An answer that the key accepts. */
export function rightAnswer(key: QuestionKey): unknown {
  if (key.kind === 'choice') return { option: key.correct };
  if (key.kind === 'ordering') return { tiles: key.orders[0] };
  return { text: key.accepted[0] };
}
