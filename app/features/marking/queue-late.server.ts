import { and, eq, sql } from 'drizzle-orm';
import { attempts, markingItems } from '#db/schema/index.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { HeldAttempt } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { DecideLate } from './decide-late.server.ts';
import type { LateRow } from './late-answers.server.ts';
import { expectedBack } from './rules.ts';

interface Queued {
  held: HeldAttempt;
  row: LateRow;
  version: string;
}

/** Puts a late answer into the queue of the markers, in the place of one that nobody has looked at. */
export async function queueLate(ctx: Context, { held, row, version }: Queued): Promise<DecideLate> {
  const { attemptId, questionId, sequence, courseId, itemSlug } = row;
  const score = held.attempt.score ?? 0;
  const done = { ok: true as const, before: score, after: score };
  const ofQuestion = and(
    eq(markingItems.attemptId, attemptId),
    eq(markingItems.questionId, questionId),
  );
  const [item] = await ctx.db.select().from(markingItems).where(ofQuestion).for('update');
  if (item && (item.state !== 'waiting' || item.markerId)) return { ok: false, reason: 'marked' };
  if (item) {
    const set = { sequence: sql`greatest(${markingItems.sequence}, ${sequence}::int)` };
    await ctx.db.update(markingItems).set(set).where(ofQuestion);
    return done;
  }
  const { definition } = await loadQuiz(ctx.db, held.attempt.quizVersionId);
  const dueAt = expectedBack(ctx.now, definition);
  await ctx.db.insert(markingItems).values({
    ...{ id: uuidv7(), attemptId, questionId, sequence, courseId, itemSlug },
    ...{ questionVersionId: version, submittedAt: ctx.now, dueAt },
  });
  await ctx.db.update(attempts).set({ awaitsMarking: true }).where(eq(attempts.id, attemptId));
  return done;
}
