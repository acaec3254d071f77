import { eq } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import { shareOf } from './share.server.ts';
import { pointsOf } from './check-up.ts';
import { loadAsked, loadCheckUp, loadLatestAnswers, type Attempt } from './queries.server.ts';
import { percentOf, scoreOf } from './score.ts';

interface Finishing {
  /** Open, and held by the transaction. */
  attempt: Attempt;
  personId: string;
  by: 'learner' | 'server';
  submissionKey: string | null;
}

/** Submits an attempt with the latest answer of each question that came in time, inside a transaction. */
export async function finishAttempt(
  ctx: Context<Actor | null>,
  { attempt, personId, by, submissionKey }: Finishing,
): Promise<{ score: number; maxScore: number }> {
  const { id, enrolmentId, itemSlug } = attempt;
  const { score, maxScore } = await scoreAttempt(ctx, attempt);
  await ctx.db
    .update(attempts)
    .set({ submittedAt: ctx.now, submittedBy: by, score, maxScore, submissionKey })
    .where(eq(attempts.id, id));
  const value = percentOf({ score, maxScore });
  const event = { personId, enrolmentId, itemSlug, subject: id, value, at: ctx.now };
  await appendEvent(ctx, { ...event, kind: 'attempt-submitted' });
  const { rule } = await loadCheckUp(ctx.db, attempt.versionId, itemSlug);
  if (rule.kind === 'kana-check' && score >= rule.pass) {
    await appendEvent(ctx, { ...event, kind: 'kana-check-passed' });
  }
  return { score, maxScore };
}

async function scoreAttempt(ctx: Context<Actor | null>, attempt: Attempt) {
  const { questions, keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  const points = pointsOf(await loadQuiz(ctx.db, attempt.quizVersionId));
  const answers = await loadLatestAnswers(ctx.db, attempt.id);
  const shares = new Map(
    answers.map((answer) => [answer.questionId, shareOf({ questions, keys }, answer)]),
  );
  return scoreOf(
    attempt.questionIds.flatMap((id) => {
      const key = keys[id];
      if (!key || judgedBy(key) === 'nobody') return [];
      return [{ points: points.get(id) ?? 1, share: shares.get(id) ?? 0 }];
    }),
  );
}
