import { eq, inArray } from 'drizzle-orm';
import { attempts, editions, enrolments, persons } from '#db/schema/index.ts';
import { loadOutline } from '#app/features/courses/exports.server.ts';
import { findItem, type Bilingual, type Outline } from '#app/features/courses/exports.ts';
import { loadMarkShares } from '#app/features/marking/exports.server.ts';
import { scoreAttempts } from '#app/features/quizzes/exports.server.ts';
import { percentOf } from '#app/features/quizzes/exports.ts';
import { batches } from '#app/platform/batches.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { ExaminedAnswer } from './examine-answers.server.ts';
import { markEffect } from './rules.ts';

/** An answer that the corrected key values otherwise. */
export interface ChangedAnswer extends ExaminedAnswer {
  /** Share that will count. */
  after: number;
  direction: 'up' | 'down';
}

/** Somebody whose result changes, or would. */
export interface PreviewLine {
  attemptId: string;
  learner: string;
  editionId: string;
  edition: Bilingual;
  quiz: Bilingual;
  direction: 'up' | 'down';
  /** Shares of the question's points. */
  before: number;
  after: number;
  /** What the corrected key alone would give. */
  judged: number | null;
  /** Percent of the attempt, with three decimals. */
  percentBefore: number;
  percentAfter: number;
  /** A mark that completes something or counts for the certificate is reached, or lost. */
  mark: 'reached' | 'lost' | null;
}

interface Changed {
  moved: readonly ChangedAnswer[];
  publicId: string;
}

/** Whose results change and how, by name; the scores are added up anew as they will be. */
export async function changedLines(
  ctx: Pick<Context, 'db'>,
  { moved, publicId }: Changed,
): Promise<PreviewLine[]> {
  const lines: PreviewLine[] = [];
  for (const part of batches(moved)) lines.push(...(await linesOf(ctx, part, publicId)));
  return lines.sort((a, b) => a.learner.localeCompare(b.learner, 'ja'));
}

async function linesOf(
  ctx: Pick<Context, 'db'>,
  moved: readonly ChangedAnswer[],
  publicId: string,
): Promise<PreviewLine[]> {
  const rows = await attemptsOf(ctx, moved);
  const marks = await loadMarkShares(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const changes = new Map(moved.map((change) => [change.attemptId, change]));
  const scored = await scoreAttempts(ctx, rows, {
    marks: (id) => marks.get(id) ?? new Map<string, number>(),
    instead: (id, question) => (question === publicId ? changes.get(id)?.after : undefined),
  });
  const lines: PreviewLine[] = [];
  for (const [at, row] of rows.entries()) {
    const change = changes.get(row.id);
    const now = scored[at];
    if (!change || !now) continue;
    const outline = await loadOutline(ctx.db, row.versionId);
    const after = percentOf(now);
    const before = percentOf({ score: row.score ?? 0, maxScore: row.maxScore ?? now.maxScore });
    const { en, ja, editionId, learner, itemSlug } = row;
    lines.push({
      ...{ attemptId: row.id, learner, editionId, edition: { en, ja } },
      quiz: findItem(outline, itemSlug)?.title ?? { en: itemSlug, ja: itemSlug },
      ...{ direction: change.direction, before: change.before, after: change.after },
      ...{ judged: change.judged, percentBefore: before, percentAfter: after },
      mark: markEffect(markOf(outline, itemSlug), { before, after }),
    });
  }
  return lines;
}

function attemptsOf({ db }: Pick<Context, 'db'>, moved: readonly ChangedAnswer[]) {
  return db
    .select({
      ...{ id: attempts.id, quizVersionId: attempts.quizVersionId, itemSlug: attempts.itemSlug },
      ...{ questionIds: attempts.questionIds, questionVersionIds: attempts.questionVersionIds },
      ...{ versionId: attempts.versionId, score: attempts.score, maxScore: attempts.maxScore },
      ...{ learner: persons.displayName, editionId: editions.id },
      ...{ en: editions.nameEn, ja: editions.nameJa },
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(
      inArray(
        attempts.id,
        moved.map(({ attemptId }) => attemptId),
      ),
    );
}

/** The percent that completes an item or counts for the certificate; null where none does. */
function markOf(outline: Outline, slug: string): number | null {
  const item = findItem(outline, slug);
  if (item?.kind === 'module-check-up') return outline.completion.moduleCheckUpPercent;
  if (!item?.quiz || item.quiz.role === 'task') return null;
  const monthly = item.quiz.role === 'monthly-test' ? outline.completion.monthlyTests : null;
  return monthly?.atMark.percent ?? item.quiz.percent;
}
