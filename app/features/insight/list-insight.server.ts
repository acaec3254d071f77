import type { Context } from '#app/platform/context.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import { sumAnswers, type Sums } from './item-sums.server.ts';
import { listQuizzes, type QuizTaken } from './queries.server.ts';
import { makeInsight } from './quiz-insight.server.ts';
import { asksForAttention } from './rules.ts';

/** What a list says of a quiz once it is counted. */
export interface Counted {
  mean: number | null;
  /** Questions with a remark that asks for something. */
  attention: number;
}

export interface InsightCourse {
  slug: string;
  title: Bilingual;
  quizzes: (Pick<QuizTaken, 'slug' | 'title' | 'learners' | 'attempts'> & {
    /** Null of a quiz that no list has counted yet. */
    counted: Counted | null;
  })[];
}

/** Learners whose answers are gone over for one list; the quizzes beyond that wait for the next. */
const LEARNERS_AT_ONCE = 12_000;
/** What was counted is kept while no attempt is submitted, so long at most: marks come without one. */
const KEPT_MS = 3_600_000;
const MOST_KEPT = 2_000;
const kept = new Map<string, { state: string; at: number; counted: Counted }>();

/**
 * The quizzes of the actor's courses that were taken, with what needs attention. Three statements and what
 * is remembered; one of them goes over answers, and over no more than a page can wait for.
 */
export async function listInsight(ctx: Context): Promise<InsightCourse[]> {
  const taken = await listQuizzes(ctx);
  await countMissing(ctx, taken);
  const courses = new Map<string, InsightCourse>();
  for (const { courseSlug, course, ...quiz } of taken) {
    const own = courses.get(courseSlug) ?? { slug: courseSlug, title: course, quizzes: [] };
    courses.set(courseSlug, own);
    const { slug, title, learners, attempts } = quiz;
    own.quizzes.push({ slug, title, learners, attempts, counted: countedOf(ctx, quiz) });
  }
  return [...courses.values()];
}

type Taken = Pick<QuizTaken, 'quizId' | 'quizVersionId' | 'learners' | 'attempts' | 'latestAt'>;

const stateOf = (quiz: Taken) => `${quiz.quizVersionId} ${quiz.attempts} ${quiz.latestAt}`;

function countedOf(ctx: Context, quiz: Taken): Counted | null {
  const found = kept.get(quiz.quizId);
  const isFresh = found?.state === stateOf(quiz) && ctx.now.getTime() - found.at < KEPT_MS;
  return isFresh ? found.counted : null;
}

async function countMissing(ctx: Context, taken: readonly Taken[]): Promise<void> {
  const missing = taken.filter((quiz) => countedOf(ctx, quiz) === null);
  let learners = 0;
  const now = missing.filter((quiz, at) => {
    learners += quiz.learners;
    return at === 0 || learners <= LEARNERS_AT_ONCE;
  });
  const sums = await sumAnswers(ctx, { quizIds: now.map(({ quizId }) => quizId) });
  for (const quiz of now) {
    const counted = await countOne(ctx, quiz, ownOf(sums, quiz.quizId));
    kept.delete(quiz.quizId);
    kept.set(quiz.quizId, { state: stateOf(quiz), at: ctx.now.getTime(), counted });
  }
  for (const id of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(id);
  }
}

function ownOf({ items, scores }: Sums, id: string): Sums {
  const isOwn = ({ quizId }: { quizId: string }) => quizId === id;
  return { items: items.filter(isOwn), scores: scores.filter(isOwn) };
}

async function countOne(ctx: Context, quiz: Taken, sums: Sums): Promise<Counted> {
  const ids = [...new Set(sums.scores.map(({ editionId }) => editionId))];
  const editions = ids.map((id) => ({ id, name: { en: '', ja: '' }, attempts: 0 }));
  const { figures } = await makeInsight(ctx, { quiz, sums, editions });
  const isFlagged = ({ remarks }: (typeof figures.lines)[number]) => remarks.some(asksForAttention);
  return { mean: figures.mean, attention: figures.lines.filter(isFlagged).length };
}
