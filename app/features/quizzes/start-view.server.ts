import { missingLessons } from '#app/features/progress/exports.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import {
  findItem,
  lessonOfCheckUp,
  teachesLanguage,
  type OutlineItem,
} from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { questionCount } from './check-up.ts';
import { rulesView } from './rules-view.server.ts';
import { showing } from './shown-now.server.ts';
import { wholePercentOf } from './score.ts';
import type { CheckUpStartView } from './start-view.ts';
import {
  listSubmittedAttempts,
  loadCheckUp,
  type Attempt,
  type CheckUp,
} from './queries.server.ts';

/** What a learner is told before a check-up begins. */
export async function checkUpStartView(
  ctx: Context,
  learner: LearnerCourse,
  item: OutlineItem,
): Promise<CheckUpStartView> {
  const { outline, enrolment } = learner;
  const { rule, quiz } = await loadCheckUp(ctx.db, learner.versionId, item.slug);
  const own = { enrolmentId: enrolment.id, itemSlug: item.slug };
  const results = await listSubmittedAttempts(ctx, own);
  return {
    courseSlug: outline.slug,
    courseTitle: outline.title,
    ...{ slug: item.slug, title: item.title },
    ...startFacts(item, { rule, quiz, outline }),
    completes: mayComplete(outline, item),
    teachesLanguage: teachesLanguage(outline),
    readOnly: learner.readOnly,
    open: learner.openAttempts.includes(item.slug),
    missing: missingLessons(outline, learner.progress, item.slug).flatMap((slug) => {
      const lesson = findItem(outline, slug);
      return lesson ? [{ slug, title: lesson.title }] : [];
    }),
    results: await resultsOf(ctx, results),
    certificateName: {
      name: enrolment.certificateName ?? ctx.actor.legalName,
      katakana: enrolment.certificateKatakana ?? '',
      confirmed: enrolment.nameConfirmedAt !== null,
    },
    enrolmentId: enrolment.id,
    rules: await rulesView(ctx, { quiz, ...own }),
  };
}

/** How much a check-up asks, and what it is for. */
export function startFacts(
  item: OutlineItem,
  { rule, quiz, outline }: Pick<CheckUp, 'rule' | 'quiz'> & { outline: LearnerCourse['outline'] },
) {
  return {
    ...{ kind: rule.kind, minutes: item.minutes, questions: questionCount(quiz) },
    role: item.quiz?.role ?? null,
    percent: item.quiz?.percent ?? outline.completion.moduleCheckUpPercent,
    pass: rule.kind === 'kana-check' ? rule.pass : 0,
    scoreWhen: quiz.definition.show.score,
    markingDays: quiz.definition.markingDays,
    videos: lessonOfCheckUp(outline, item.slug)?.videos?.length ?? 0,
  };
}

/** What was submitted, each with its points where its quiz shows them now. */
async function resultsOf(
  ctx: Context,
  attempts: readonly Attempt[],
): Promise<CheckUpStartView['results']> {
  const shownOf = showing(ctx);
  return Promise.all(
    attempts.map(async (attempt) => {
      const { id, number, score, maxScore, submittedAt, awaitsMarking } = attempt;
      const counted = { score: score ?? 0, maxScore: maxScore ?? 0 };
      const points = { ...counted, percent: wholePercentOf(counted) };
      const isShown = (await shownOf(attempt)).score;
      const at = submittedAt?.toISOString() ?? '';
      const told = { points: isShown && !awaitsMarking ? points : null, awaitsMarking };
      return { id, number, ...told, submittedAt: at };
    }),
  );
}

/** Whether passing an item may complete its course. */
function mayComplete(
  { completion }: LearnerCourse['outline'],
  { kind, quiz }: OutlineItem,
): boolean {
  if (quiz) return quiz.role === 'monthly-test';
  return kind === 'module-check-up' && !completion.isFree;
}
