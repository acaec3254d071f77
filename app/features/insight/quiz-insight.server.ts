import { loadQuiz } from '#app/features/banks/exports.server.ts';
import { judgedBy } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listEditionsOf, type EditionTaken } from './editions-taken.server.ts';
import type { NoReliability, QuizFigures } from './figures.ts';
import { sumAnswers, type ScoreCount, type Sums } from './item-sums.server.ts';
import { getQuiz, type QuizFound } from './queries.server.ts';
import { loadGroups } from './question-groups.server.ts';
import { itemsOf, type Item } from './question-items.ts';
import { alphaOf } from './statistics.ts';
import { isSmall, THRESHOLDS } from './thresholds.ts';

export interface QuizInsight {
  quiz: QuizFound;
  /** Every edition in which it was taken, to choose from. */
  taken: EditionTaken[];
  figures: QuizFigures;
  items: Item[];
}

/**
 * What the answers to a quiz tell, for who may read it. At most seven statements, of which one goes over
 * answers; what never changes is remembered.
 * @throws not-found for a quiz of a course that is not the actor's
 */
export async function loadQuizInsight(
  ctx: Context,
  at: { courseSlug: string; quizSlug: string; editionId: string | null },
): Promise<QuizInsight> {
  const quiz = await getQuiz(ctx, at);
  const taken = await listEditionsOf(ctx, quiz.quizId);
  const editionId = taken.some(({ id }) => id === at.editionId) ? at.editionId : null;
  const sums = await sumAnswers(ctx, { quizIds: [quiz.quizId], editionId });
  const own = taken.filter(({ id }) => editionId === null || id === editionId);
  return { quiz, taken, ...(await makeInsight(ctx, { quiz, sums, editions: own })) };
}

interface Making {
  quiz: Pick<QuizFound, 'quizVersionId'>;
  sums: Sums;
  editions: readonly EditionTaken[];
}

/** The figures of one quiz from the sums over its answers. */
export async function makeInsight(
  ctx: Pick<Context, 'db'>,
  { quiz, sums, editions }: Making,
): Promise<Pick<QuizInsight, 'figures' | 'items'>> {
  const asked = await loadQuiz(ctx.db, quiz.quizVersionId);
  const scores = scoresOf(sums.scores);
  const compared = editions
    .map(({ id, name }) => ({ id, name, learners: scores.byEdition.get(id) ?? 0 }))
    .filter(({ learners }) => learners >= THRESHOLDS.shownOfEdition);
  const isHidden = scores.learners < THRESHOLDS.shownOfEdition;
  const groups = isHidden
    ? []
    : await loadGroups(
        ctx,
        sums.items.map(({ questionVersionId }) => questionVersionId),
      );
  const items = itemsOf({
    groups,
    rows: sums.items,
    asked,
    editionIds: compared.map(({ id }) => id),
  });
  const isDrawn = asked.definition.sections.some(({ take }) => take !== null);
  const figures: QuizFigures = {
    learners: scores.learners,
    attempts: editions.reduce((sum, { attempts }) => sum + attempts, 0),
    ...{ isHidden, isDrawn, isSmall: isSmall(scores.learners) },
    isAtOnce: asked.definition.feedback === 'at-once',
    mean: isHidden ? null : scores.mean,
    tenths: isHidden ? [] : scores.tenths,
    reliability: reliabilityOf(items, { people: scores.judged, isDrawn }),
    lines: items.map(({ line }) => line),
    editions: compared,
  };
  return { figures, items };
}

function scoresOf(scores: readonly ScoreCount[]) {
  const sum = (rows: readonly ScoreCount[], of: (row: ScoreCount) => number) =>
    rows.reduce((all, row) => all + of(row), 0);
  const judged = scores.filter(({ tenth }) => tenth !== null);
  const people = sum(judged, (row) => row.people);
  const byEdition = new Map<string, number>();
  for (const { editionId, people: some } of scores) {
    byEdition.set(editionId, (byEdition.get(editionId) ?? 0) + some);
  }
  return {
    ...{ byEdition, judged: people, learners: sum(scores, (row) => row.people) },
    mean: people === 0 ? null : sum(judged, (row) => row.scores) / people,
    tenths: Array.from({ length: 10 }, (_, tenth) =>
      sum(
        judged.filter((row) => row.tenth === tenth),
        (row) => row.people,
      ),
    ),
  };
}

function reliabilityOf(
  items: readonly Item[],
  { people, isDrawn }: { people: number; isDrawn: boolean },
): number | NoReliability {
  if (isSmall(people)) return 'few';
  const said = alphaOf(
    items.map(({ figures }) => figures.moments),
    people,
  );
  if (said !== 'not-the-same') return said;
  const isUnmarked = items.some(
    ({ group, line }) => judgedBy(group.key) === 'people' && line.judged < line.asked,
  );
  return isDrawn ? 'drawn' : isUnmarked ? 'unmarked' : 'changed';
}
