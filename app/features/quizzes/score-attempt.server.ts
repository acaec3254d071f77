import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { pointsOf } from './check-up.ts';
import { loadAsked, loadLatestAnswers, type Attempt } from './queries.server.ts';
import { scoreOf } from './score.ts';
import { shareOf } from './share.server.ts';

interface Scored {
  score: number;
  maxScore: number;
  /** Something was answered that people mark and that `marks` does not hold. */
  awaitsMarking: boolean;
}

/**
 * What an attempt is worth by the latest answers that came in time.
 * @param marks shares, between 0 and 1, that people gave, by question
 */
export async function scoreAttempt(
  ctx: Context<Actor | null>,
  attempt: Attempt,
  marks: ReadonlyMap<string, number>,
): Promise<Scored> {
  const { questions, keys } = await loadAsked(ctx.db, attempt.questionVersionIds);
  const points = pointsOf(await loadQuiz(ctx.db, attempt.quizVersionId), attempt.questionIds);
  const answers = await loadLatestAnswers(ctx.db, attempt.id);
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  let awaitsMarking = false;
  const parts = attempt.questionIds.flatMap((id) => {
    const key = keys[id];
    if (!key || judgedBy(key) === 'nobody') return [];
    const answer = given.get(id);
    const mark = marks.get(id);
    if (answer && mark === undefined && judgedBy(key) === 'people') awaitsMarking = true;
    const share = mark ?? (answer ? shareOf({ questions, keys }, answer) : 0);
    return [{ points: points.get(id) ?? 1, share }];
  });
  return { ...scoreOf(parts), awaitsMarking };
}
