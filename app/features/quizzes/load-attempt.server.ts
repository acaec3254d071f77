import { randomUUID } from 'node:crypto';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { findItem, type OutlineItem } from '#app/features/courses/exports.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { givesFeedbackAtOnce } from './check-up.ts';
import type { AttemptView, QuestionView, ResultView } from './attempt-view.ts';
import { viewsOf } from './answered-views.server.ts';
import { WHILE_TRYING, type Due } from './feedback.server.ts';
import {
  findOpenAttempt,
  listSubmittedAttempts,
  loadCheckUp,
  loadPlays,
  type Attempt,
} from './queries.server.ts';
import { loadEnd, type AttemptEnd } from './own-rules.server.ts';
import { rulesView } from './rules-view.server.ts';
import { limitsIn, type SoundLimit } from './sound-limits.ts';
import type { Shown } from './shown.ts';
import { shownNow } from './shown-now.server.ts';
import { wholePercentOf } from './score.ts';
import { withWordSounds } from './word-sounds.ts';

/** The actor's open attempt at an item, ready for its page, or null; not asked for where `learner` knows of none. */
export async function loadOpenAttempt(
  ctx: Context,
  learner: LearnerCourse,
  item: OutlineItem,
): Promise<AttemptView | null> {
  if (!learner.openAttempts.includes(item.slug)) return null;
  const own = { enrolmentId: learner.enrolment.id, itemSlug: item.slug };
  const attempt = await findOpenAttempt(ctx, own);
  if (!attempt) return null;
  const quiz = await loadQuiz(ctx.db, attempt.quizVersionId);
  return {
    attemptId: attempt.id,
    courseSlug: learner.outline.slug,
    slug: item.slug,
    title: item.title,
    lessonSlug: item.lessonSlug,
    feedbackAtOnce: givesFeedbackAtOnce(quiz),
    questions: await withLimits(
      ctx,
      attempt.id,
      await viewsOf(ctx, attempt, givesFeedbackAtOnce(quiz) ? WHILE_TRYING : null),
    ),
    submissionKey: randomUUID(),
    time: timeOf(await loadEnd(ctx, attempt), ctx.now),
  };
}

/** Questions of an open attempt with how often their sounds may still be played. */
async function withLimits(ctx: Context, attemptId: string, views: QuestionView[]) {
  const limits = limitsIn(views.map(({ question }) => question));
  if (limits.size === 0) return views;
  const played = await loadPlays(ctx.db, attemptId);
  const limitAt = (place: string | undefined): SoundLimit | undefined => {
    const plays = place === undefined ? undefined : limits.get(place);
    if (place === undefined || plays === undefined) return undefined;
    return { attemptId, place, plays, played: played.get(place) ?? 0 };
  };
  return views.map((view): QuestionView => {
    const limit = limitAt(view.question.id);
    const stimulusLimit = limitAt(view.question.stimulus?.id);
    return { ...view, ...(limit ? { limit } : {}), ...(stimulusLimit ? { stimulusLimit } : {}) };
  });
}

function timeOf({ endsAt, submitAt }: AttemptEnd, now: Date): AttemptView['time'] {
  if (!endsAt || !submitAt) return null;
  const [end, submission] = [endsAt.toISOString(), submitAt.toISOString()];
  return { now: now.toISOString(), endsAt: end, submitAt: submission };
}

/** A submitted attempt of the actor with what its quiz shows of it now. Null when there is none. */
export async function loadResult(
  ctx: Context,
  learner: LearnerCourse,
  input: { itemSlug: string; attemptId: string | null },
): Promise<ResultView | null> {
  const own = { enrolmentId: learner.enrolment.id, itemSlug: input.itemSlug };
  const attempts = await listSubmittedAttempts(ctx, own);
  const attempt = attempts.find(({ id }) => input.attemptId === null || id === input.attemptId);
  const item = findItem(learner.outline, input.itemSlug);
  if (!attempt || !item || item.kind === 'lesson') return null;
  const { quiz } = await loadCheckUp(ctx.db, learner.versionId, item.slug);
  const rules = await rulesView(ctx, { quiz, ...own });
  const shown = await shownNow(ctx, attempt);
  const questions = await viewsOf(ctx, attempt, dueOf(attempt, shown));
  return {
    attemptId: attempt.id,
    courseSlug: learner.outline.slug,
    slug: item.slug,
    title: item.title,
    kind: item.kind,
    role: item.quiz?.role ?? null,
    lessonSlug: item.lessonSlug,
    points: shown.score ? pointsView(attempt) : null,
    isScoreLater: shown.isScoreLater,
    isLater: shown.isLater,
    endedByTime: attempt.submittedBy === 'server',
    mayRetry: !rules?.refusal,
    isReturned: attempt.returnedAt !== null && attempts[0] === attempt,
    awaitsMarking: attempt.awaitsMarking,
    questions: withWordSounds(questions, learner.outline.words),
  };
}

/** Who does it again is not told in between what would have been right. */
function dueOf({ awaitsMarking, returnedAt }: Attempt, shown: Shown): Due | null {
  const isMarked = !awaitsMarking && !returnedAt;
  return shown.verdict ? { ...shown, isTrying: false, isMarked } : null;
}

function pointsView({ score, maxScore }: Attempt): ResultView['points'] {
  const points = { score: score ?? 0, maxScore: maxScore ?? 0 };
  return { ...points, percent: wholePercentOf(points) };
}
