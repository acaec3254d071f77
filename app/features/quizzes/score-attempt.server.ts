import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { pointsOf } from './check-up.ts';
import { loadRegraded, type Regraded } from './load-regraded.server.ts';
import { loadLatestAnswersOf, type StoredAnswer } from './latest-answers.server.ts';
import { loadAsked, type Attempt } from './queries.server.ts';
import { scoreOf } from './score.ts';
import { shareOf } from './share.server.ts';

/** What one question of an attempt is worth. */
export interface ScoredLine {
  questionId: string;
  points: number;
  /** Share of the points, between 0 and 1. */
  share: number;
}

interface Scored {
  score: number;
  maxScore: number;
  /** Something was answered that people mark and that `marks` does not hold. */
  awaitsMarking: boolean;
  /** What the score adds up from, in the order of the questions. */
  lines: ScoredLine[];
}

export type ScoredAttempt = Pick<
  Attempt,
  'id' | 'quizVersionId' | 'questionIds' | 'questionVersionIds'
>;

/**
 * What an attempt is worth by the latest answers that count: as they were marked again, as people marked
 * them, or as they were judged.
 * @param marks shares, between 0 and 1, that people gave, by question
 */
export function scoreAttempt(
  ctx: Pick<Context<Actor | null>, 'db'>,
  attempt: ScoredAttempt,
  marks: ReadonlyMap<string, number>,
): Promise<Scored> {
  return scoreBy(ctx, attempt, { marks: () => marks });
}

/**
 * What an attempt is worth that is just being submitted.
 * @param isRegraded whether something of it was marked again; nobody asks what otherwise
 */
export function scoreSubmission(
  ctx: Pick<Context<Actor | null>, 'db'>,
  attempt: ScoredAttempt,
  isRegraded: boolean,
): Promise<Scored> {
  return scoreBy(ctx, attempt, { marks: () => new Map(), isRegraded });
}

async function scoreBy(
  ctx: Pick<Context<Actor | null>, 'db'>,
  attempt: ScoredAttempt,
  shares: Shares,
): Promise<Scored> {
  const [scored] = await scoreAttempts(ctx, [attempt], shares);
  if (!scored) throw new Error(`no score of ${attempt.id}`);
  return scored;
}

interface Shares {
  /** Shares that people gave, by question. */
  marks: (attemptId: string) => ReadonlyMap<string, number>;
  /** What is to stand in the place of all others, by attempt and question. */
  instead?: (attemptId: string, questionId: string) => number | undefined;
  /** False where it is known that nothing was marked again. */
  isRegraded?: boolean;
}

/** What several attempts are worth, in their order: two statements for all their answers. */
export async function scoreAttempts(
  ctx: Pick<Context<Actor | null>, 'db'>,
  attempts: readonly ScoredAttempt[],
  shares: Shares,
): Promise<Scored[]> {
  const ids = attempts.map(({ id }) => id);
  const answers = await loadLatestAnswersOf(ctx.db, ids);
  const regraded = await loadRegraded(ctx.db, shares.isRegraded === false ? [] : ids);
  const scored: Scored[] = [];
  for (const attempt of attempts) {
    const given = answers.get(attempt.id) ?? [];
    const again = regraded.get(attempt.id);
    scored.push(await scoreOne(ctx, { attempt, given, regraded: again, ...shares }));
  }
  return scored;
}

interface Scoring extends Shares {
  attempt: ScoredAttempt;
  given: readonly StoredAnswer[];
  regraded: ReadonlyMap<string, Regraded> | undefined;
}

async function scoreOne(
  { db }: Pick<Context<Actor | null>, 'db'>,
  scoring: Scoring,
): Promise<Scored> {
  const { attempt, given } = scoring;
  const asked = await loadAsked(db, attempt.questionVersionIds);
  const points = pointsOf(await loadQuiz(db, attempt.quizVersionId), attempt.questionIds);
  const answers = new Map(given.map((answer) => [answer.questionId, answer]));
  const marks = scoring.marks(attempt.id);
  const scored = attempt.questionIds.filter((id) => {
    const key = asked.keys[id];
    return key && judgedBy(key) !== 'nobody';
  });
  const lines = scored.map((questionId): ScoredLine => {
    const answer = answers.get(questionId);
    const share = decidedShare(scoring, questionId) ?? (answer ? shareOf(asked, answer) : 0);
    return { questionId, points: points.get(questionId) ?? 1, share };
  });
  const isWaiting = (id: string) => {
    const key = asked.keys[id];
    return key && answers.has(id) && !marks.has(id) && judgedBy(key) === 'people';
  };
  return { ...scoreOf(lines), awaitsMarking: scored.some(isWaiting), lines };
}

/** A share that stands over what an answer was judged to be. */
function decidedShare(
  { attempt, marks, regraded, instead }: Scoring,
  questionId: string,
): number | undefined {
  const stated = instead?.(attempt.id, questionId) ?? regraded?.get(questionId)?.share;
  return stated ?? marks(attempt.id).get(questionId);
}
