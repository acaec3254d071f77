import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sectionsOf } from './check-up.ts';
import { loadCheckUp, type Attempt } from './queries.server.ts';
import { scoreAttempt } from './score-attempt.server.ts';

/** What was reached in a section of a quiz; what was left out is worth nothing. */
export interface SectionScore {
  title: Bilingual | null;
  /** The step of a series that the section advises where it is not held; null outside of placement tests. */
  advises: number | null;
  score: number;
  maxScore: number;
}

/** The points of an attempt by section, in the order of the sections. */
export async function scoreSections(
  ctx: Pick<Context, 'db'>,
  attempt: Attempt,
): Promise<SectionScore[]> {
  const quiz = await loadQuiz(ctx.db, attempt.quizVersionId);
  const { rule } = await loadCheckUp(ctx.db, attempt.versionId, attempt.itemSlug);
  const { lines } = await scoreAttempt(ctx, attempt, new Map());
  const sections = sectionsOf(quiz, attempt.questionIds);
  return quiz.definition.sections.map((_, section) => {
    const own = lines.filter(({ questionId }) => sections.get(questionId) === section);
    const written = rule.kind === 'quiz' ? rule.sections[section] : undefined;
    return {
      ...{ title: written?.title ?? null, advises: written?.advises ?? null },
      score: own.reduce((sum, { points, share }) => sum + points * share, 0),
      maxScore: own.reduce((sum, { points }) => sum + points, 0),
    };
  });
}
