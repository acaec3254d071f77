import { randomUUID } from 'node:crypto';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { findItem, type OutlineItem } from '#app/features/courses/exports.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { givesFeedbackAtOnce } from './check-up.ts';
import {
  questionViews,
  type AttemptView,
  type QuestionView,
  type ResultView,
} from './attempt-view.ts';
import { feedbackFor } from './feedback.ts';
import type { Judgement } from './kinds/kind.ts';
import {
  findOpenAttempt,
  listSubmittedAttempts,
  loadAsked,
  loadCheckUp,
  loadLatestAnswers,
  type Attempt,
} from './queries.server.ts';
import { loadEnd, type AttemptEnd } from './own-rules.server.ts';
import { rulesView } from './rules-view.server.ts';
import { wholePercentOf } from './score.ts';
import { withWordSounds } from './word-sounds.ts';

/** The actor's open attempt at an item, ready for its page, or null. */
export async function loadOpenAttempt(
  ctx: Context,
  learner: LearnerCourse,
  item: OutlineItem,
): Promise<AttemptView | null> {
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
    questions: await viewsOf(ctx, attempt, 'while-trying'),
    submissionKey: randomUUID(),
    time: timeOf(await loadEnd(ctx, attempt), ctx.now),
  };
}

function timeOf({ endsAt, submitAt }: AttemptEnd, now: Date): AttemptView['time'] {
  if (!endsAt || !submitAt) return null;
  const [end, submission] = [endsAt.toISOString(), submitAt.toISOString()];
  return { now: now.toISOString(), endsAt: end, submitAt: submission };
}

/** A submitted attempt of the actor with answers and solutions: all is due now. Null when there is none. */
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
  const score = attempt.score ?? 0;
  const maxScore = attempt.maxScore ?? 0;
  return {
    attemptId: attempt.id,
    courseSlug: learner.outline.slug,
    slug: item.slug,
    title: item.title,
    kind: item.kind,
    lessonSlug: item.lessonSlug,
    score,
    maxScore,
    percent: wholePercentOf({ score, maxScore }),
    endedByTime: attempt.submittedBy === 'server',
    mayRetry: !rules?.refusal,
    questions: withWordSounds(
      await viewsOf(ctx, attempt, 'after-submission'),
      learner.outline.words,
    ),
  };
}

async function viewsOf(
  ctx: Context,
  attempt: Attempt,
  when: 'while-trying' | 'after-submission',
): Promise<QuestionView[]> {
  const asked = await loadAsked(ctx.db, attempt.questionVersionIds);
  const atOnce = givesFeedbackAtOnce(await loadQuiz(ctx.db, attempt.quizVersionId));
  const answers = await loadLatestAnswers(ctx.db, attempt.id);
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const stored = new Map(
    attempt.questionIds.flatMap((id) => {
      const key = asked.keys[id];
      const answer = given.get(id);
      if (!key || (!answer && when === 'while-trying')) return [];
      const judgement = (answer ?? { verdict: 'reject', errorClass: null }) as Judgement;
      const feedback = feedbackFor(key, judgement, when);
      return [[id, { answer: answer?.answer ?? null, sequence: answer?.sequence ?? 0, feedback }]];
    }),
  );
  const isTold = atOnce || when === 'after-submission';
  return questionViews(asked, attempt, { stored, isTold });
}
