import { and, eq } from 'drizzle-orm';
import { importRows, imports } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { lockImport } from './own-import.server.ts';
import type { Answer, Question } from './schema.ts';

export type AnswerQuestions = { ok: true } | { ok: false; reason: 'applied' };

/**
 * Answers whether rows are about people who are known already, and has the rows decided on anew. What
 * is no answer to the question that was asked stays unanswered.
 * @param input.answers by row: `another`, `left-out`, or the id of the person who is meant
 */
export async function answerQuestions(
  ctx: Context,
  input: { importId: string; answers: ReadonlyMap<number, string> },
): Promise<AnswerQuestions> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const record = await lockImport(inside, input.importId);
    if (record.state !== 'ready') return { ok: false, reason: 'applied' };
    const open = await tx
      .select({ number: importRows.number, question: importRows.question })
      .from(importRows)
      .where(and(eq(importRows.importId, record.id), eq(importRows.fate, 'question')));
    let answered = 0;
    for (const { number, question } of open) {
      const answer = answerTo(question as Question, input.answers.get(number));
      if (!answer) continue;
      answered += 1;
      await tx
        .update(importRows)
        .set({ answer })
        .where(and(eq(importRows.importId, record.id), eq(importRows.number, number)));
    }
    if (answered === 0) return { ok: true };
    const round = record.round + 1;
    await tx.update(imports).set({ state: 'checking', round }).where(eq(imports.id, record.id));
    await enqueue(inside, { kind: 'import-deciding', payload: { importId: record.id, round } });
    return { ok: true };
  });
}

function answerTo({ people }: Question, text: string | undefined): Answer | null {
  if (text === 'another' || text === 'left-out') return text;
  return isUuid(text) && people.includes(text) ? { person: text } : null;
}
