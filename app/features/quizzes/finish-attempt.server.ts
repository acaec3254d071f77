import { eq, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { attempts } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { loadCheckUp, type Attempt } from './queries.server.ts';
import { takeRegrades } from './regrade-attempt.server.ts';
import { scoreSubmission } from './score-attempt.server.ts';
import { percentOf } from './score.ts';

interface Finishing {
  /** Open, and held by the transaction. */
  attempt: Attempt;
  personId: string;
  by: 'learner' | 'server';
  submissionKey: string | null;
}

const submitting = builtOnce((db) =>
  db
    .update(attempts)
    .set({
      submittedAt: sql`${sql.param(sql.placeholder('submittedAt'), attempts.submittedAt)}`,
      submittedBy: sql`${sql.placeholder('submittedBy')}`,
      submissionKey: sql`${sql.placeholder('submissionKey')}`,
      score: sql`${sql.placeholder('score')}`,
      maxScore: sql`${sql.placeholder('maxScore')}`,
      awaitsMarking: sql`${sql.placeholder('awaitsMarking')}`,
    })
    .where(eq(attempts.id, sql.placeholder('id'))),
);

/**
 * Submits an attempt with the latest answer of each question that came in time, inside a transaction. What
 * people are to mark is worth nothing until they have.
 */
export async function finishAttempt(
  ctx: Context<Actor | null>,
  { attempt, personId, by, submissionKey }: Finishing,
): Promise<{ score: number; maxScore: number }> {
  const { id, enrolmentId, itemSlug } = attempt;
  const isRegraded = await takeRegrades(ctx, attempt);
  const { score, maxScore, awaitsMarking } = await scoreSubmission(ctx, attempt, isRegraded);
  const submission = { submittedAt: ctx.now, submittedBy: by, submissionKey };
  await submitting(ctx.db, { id, ...submission, score, maxScore, awaitsMarking });
  const value = percentOf({ score, maxScore });
  const event = { personId, enrolmentId, itemSlug, subject: id, value, at: ctx.now };
  await appendEvent(ctx, { ...event, kind: 'attempt-submitted' });
  const { rule } = await loadCheckUp(ctx.db, attempt.versionId, itemSlug);
  if (rule.kind === 'kana-check' && score >= rule.pass) {
    await appendEvent(ctx, { ...event, kind: 'kana-check-passed' });
  }
  return { score, maxScore };
}
