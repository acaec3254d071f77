import { and, eq, isNotNull } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import { findItem, type Bilingual } from '#app/features/courses/exports.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { listReceipts, type ReceiptLine } from './list-receipts.server.ts';
import { loadRegradedOf, type Regraded } from './load-regraded.server.ts';
import type { Attempt } from './queries.server.ts';
import { scoreAttempt } from './score-attempt.server.ts';
import { shownNow } from './shown-now.server.ts';

/** What one question gives to the score, and why. */
export interface PointsLine {
  number: number;
  /** Points it can give, and points it gives. */
  most: number;
  given: number;
  again: { at: string; isVoid: boolean; before: number } | null;
}

export interface ReceiptsView {
  slug: string;
  title: Bilingual;
  courseSlug: string;
  attemptId: string;
  /** Null while score or verdicts are not shown, or not all of it is marked. */
  lines: PointsLine[] | null;
  score: { score: number; maxScore: number } | null;
  receipts: (Omit<ReceiptLine, 'questionId'> & { number: number })[];
}

interface Asked {
  itemSlug: string;
  attemptId: string;
  /** Shares that people gave, by question. */
  marks: ReadonlyMap<string, number>;
}

/** How the points of an attempt of the actor add up, and the receipts of its answers. Null when there is none. */
export async function loadReceipts(
  ctx: Context,
  learner: LearnerCourse,
  { itemSlug, attemptId, marks }: Asked,
): Promise<ReceiptsView | null> {
  const item = findItem(learner.outline, itemSlug);
  const [attempt] = isUuid(attemptId)
    ? await ctx.db
        .select()
        .from(attempts)
        .where(
          and(
            eq(attempts.id, attemptId),
            eq(attempts.enrolmentId, learner.enrolment.id),
            eq(attempts.itemSlug, itemSlug),
            isNotNull(attempts.submittedAt),
          ),
        )
    : [];
  if (!attempt || !item) return null;
  const shown = await shownNow(ctx, attempt);
  // Points of single questions tell what was right.
  const isShown = shown.score && shown.verdict && !attempt.awaitsMarking;
  const numberOf = (id: string) => attempt.questionIds.indexOf(id) + 1;
  const receipts = await listReceipts(ctx.db, { attemptId });
  const { score, maxScore } = attempt;
  return {
    ...{ slug: itemSlug, title: item.title, courseSlug: learner.outline.slug, attemptId },
    lines: isShown ? await pointsLines(ctx, attempt, marks) : null,
    score: isShown ? { score: score ?? 0, maxScore: maxScore ?? 0 } : null,
    receipts: receipts.map(({ questionId, ...receipt }) => ({
      ...receipt,
      number: numberOf(questionId),
    })),
  };
}

async function pointsLines(
  ctx: Context,
  attempt: Attempt,
  marks: ReadonlyMap<string, number>,
): Promise<PointsLine[]> {
  const { lines } = await scoreAttempt(ctx, attempt, marks);
  const regraded = await loadRegradedOf(ctx.db, attempt.id);
  return lines.map(({ questionId, points, share }) => ({
    number: attempt.questionIds.indexOf(questionId) + 1,
    ...{ most: points, given: rounded(points * share) },
    again: againOf(regraded.get(questionId), points),
  }));
}

/** As scores are kept. */
const rounded = (points: number) => Math.round(points * 10_000) / 10_000;

function againOf(regraded: Regraded | undefined, points: number): PointsLine['again'] {
  if (!regraded || regraded.share === regraded.shareBefore) return null;
  return {
    at: regraded.at.toISOString(),
    isVoid: regraded.manner === 'full',
    before: rounded(points * regraded.shareBefore),
  };
}
