import { and, eq, isNotNull } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { scoreAttempt } from './score-attempt.server.ts';
import { percentOf } from './score.ts';

export interface SettledAttempt {
  personId: string;
  itemSlug: string;
  score: number;
  maxScore: number;
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
  // The enrolment is held first and then the attempt, as leaving a course and submitting do.
  const own = () =>
    ctx.db
      .select({ attempt: attempts, personId: enrolments.personId })
      .from(attempts)
      .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
      .where(and(eq(attempts.id, attemptId), isNotNull(attempts.submittedAt)));
  await own().for('no key update', { of: enrolments });
  const [row] = await own().for('update', { of: attempts });
  if (!row) throw new Error(`no submitted attempt ${attemptId}`);
  const { attempt, personId } = row;
  const { score, maxScore } = await scoreAttempt(ctx, attempt, marks);
  const returnedAt = isReturned ? ctx.now : null;
  await ctx.db
    .update(attempts)
    .set({ score, maxScore, awaitsMarking: false, returnedAt })
    .where(eq(attempts.id, attemptId));
  const { enrolmentId, itemSlug } = attempt;
  const value = percentOf({ score, maxScore });
  const event = { personId, enrolmentId, itemSlug, subject: attemptId, value, at: ctx.now };
  if (!isReturned) await appendEvent(ctx, { ...event, kind: 'attempt-marked' });
  return { personId, itemSlug, score, maxScore };
}
