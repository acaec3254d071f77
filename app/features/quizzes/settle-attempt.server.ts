import { eq } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { loadCheckUp, type Attempt } from './queries.server.ts';
import { scoreAttempt } from './score-attempt.server.ts';
import { percentOf } from './score.ts';

export interface SettledAttempt {
  personId: string;
  itemSlug: string;
  score: number;
  maxScore: number;
}

export interface HeldAttempt {
  attempt: Attempt;
  personId: string;
}

/**
 * Holds an attempt, inside a transaction: its enrolment first and then the attempt, as leaving a course and
 * submitting do. It may be open still.
 */
export async function holdAttempt(
  ctx: Pick<Context<Actor | null>, 'db'>,
  attemptId: string,
): Promise<HeldAttempt | null> {
  const own = () =>
    ctx.db
      .select({ attempt: attempts, personId: enrolments.personId })
      .from(attempts)
      .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
      .where(eq(attempts.id, attemptId));
  await own().for('no key update', { of: enrolments });
  const [held] = await own().for('update', { of: attempts });
  return held ?? null;
}

/**
 * Gives a submitted attempt the score that follows from what people have marked, or gives it back to be done
 * again; inside a transaction. Progress follows the score that was marked.
 * @param input.marks shares, between 0 and 1, by question; what is not in it is worth nothing
 */
export async function settleAttempt(
  ctx: Context<Actor | null>,
  input: { attemptId: string; marks: ReadonlyMap<string, number>; isReturned: boolean },
): Promise<SettledAttempt> {
  const { attemptId, marks, isReturned } = input;
  const held = await holdAttempt(ctx, attemptId);
  if (!held?.attempt.submittedAt) throw new Error(`no submitted attempt ${attemptId}`);
  const { attempt, personId } = held;
  const { score, maxScore } = await scoreAttempt(ctx, attempt, marks);
  const returnedAt = isReturned ? ctx.now : null;
  await ctx.db
    .update(attempts)
    .set({ score, maxScore, awaitsMarking: false, returnedAt })
    .where(eq(attempts.id, attemptId));
  const { enrolmentId, itemSlug } = attempt;
  // What is to be done again has no result.
  const value = isReturned ? null : percentOf({ score, maxScore });
  const event = { personId, enrolmentId, itemSlug, subject: attemptId, value, at: ctx.now };
  await appendEvent(ctx, { ...event, kind: 'attempt-marked' });
  return { personId, itemSlug, score, maxScore };
}

/**
 * Gives a submitted attempt that is held the score that follows from its answers as they count now, inside a
 * transaction. Where that changed, progress follows, and who reaches the mark of the kana check has passed it.
 * What waits to be marked by people goes on waiting.
 * @returns the scores before and after
 */
export async function rescoreAttempt(
  ctx: Context<Actor | null>,
  { attempt, personId }: HeldAttempt,
  marks: ReadonlyMap<string, number>,
): Promise<{ before: number; after: number; maxScore: number }> {
  const { id, enrolmentId, itemSlug } = attempt;
  const { score: after, maxScore } = await scoreAttempt(ctx, attempt, marks);
  const before = attempt.score ?? 0;
  if (after === before) return { before, after, maxScore };
  await ctx.db.update(attempts).set({ score: after, maxScore }).where(eq(attempts.id, id));
  const value = percentOf({ score: after, maxScore });
  const event = { personId, enrolmentId, itemSlug, subject: id, value, at: ctx.now };
  await appendEvent(ctx, { ...event, kind: 'attempt-marked' });
  const { rule } = await loadCheckUp(ctx.db, attempt.versionId, itemSlug);
  if (rule.kind === 'kana-check' && before < rule.pass && after >= rule.pass) {
    await appendEvent(ctx, { ...event, kind: 'kana-check-passed' });
  }
  return { before, after, maxScore };
}
