import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { pointsOf, sectionsOf } from './check-up.ts';
import { loadAsked, loadCheckUp, loadLatestAnswers, type Attempt } from './queries.server.ts';
import { shareOf } from './share.server.ts';

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
  const asked = await loadAsked(ctx.db, attempt.questionVersionIds);
  const answers = await loadLatestAnswers(ctx.db, attempt.id);
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const sections = sectionsOf(quiz, attempt.questionIds);
  const points = pointsOf(quiz, attempt.questionIds);
  return quiz.definition.sections.map((_, section) => {
    const own = attempt.questionIds.filter((id) => sections.get(id) === section);
    const written = rule.kind === 'quiz' ? rule.sections[section] : undefined;
    const reached = own.map((id) => {
      const answer = given.get(id);
      return (points.get(id) ?? 1) * (answer ? shareOf(asked, answer) : 0);
    });
    return {
      ...{ title: written?.title ?? null, advises: written?.advises ?? null },
      score: reached.reduce((sum, each) => sum + each, 0),
      maxScore: own.reduce((sum, id) => sum + (points.get(id) ?? 1), 0),
    };
  });
}
