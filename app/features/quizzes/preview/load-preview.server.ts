import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { editions } from '#db/schema/index.ts';
import { findItem, type Outline, type OutlineItem } from '#app/features/courses/exports.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { NO_EASE } from '#app/features/enrolments/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { ownRules } from '../attempt-times.ts';
import { mayPreview } from '../policy.ts';
import { loadCheckUp } from '../queries.server.ts';
import { holdsNobody, rulesViewOf } from '../rules-view.ts';
import { closedFrom, shownOf } from '../shown.ts';
import { startFacts } from '../start-view.server.ts';
import { instantOf, readLearnerKind } from './learner-kind.ts';
import { previewQuestions } from './preview-questions.server.ts';

interface Place {
  courseSlug: string;
  itemSlug: string;
}

/** A quiz of a course that the actor teaches; any other is not found. */
async function findQuizTaught(
  ctx: Context,
  { courseSlug, itemSlug }: Place,
): Promise<{ courseId: string; versionId: string; outline: Outline; item: OutlineItem }> {
  const course = await findPublishedCourse(ctx.db, courseSlug);
  const item = course && findItem(course.outline, itemSlug);
  if (!item || item.kind === 'lesson' || !mayPreview(ctx.actor, course)) {
    throw new AppError('not-found');
  }
  return { ...course, item };
}

/**
 * A quiz as a learner of a kind would see it, with the questions that a seed draws. Nothing of it is stored:
 * there is no attempt. What is right is in it only where it is asked for, and where the quiz tells it of
 * answers that were given.
 * @param query says of what kind the learner is
 * @param fields what a posted form says in answer; null where nothing was
 */
export async function loadPreview(
  ctx: Context,
  place: Place,
  { query, fields }: { query: URLSearchParams; fields: Record<string, string> | null },
) {
  const kind = readLearnerKind(query);
  const { courseId, versionId, outline, item } = await findQuizTaught(ctx, place);
  const { rule, quiz } = await loadCheckUp(ctx.db, versionId, item.slug);
  const choices = await listEditions(ctx, courseId);
  const edition = choices.find(({ id }) => id === kind.editionId);
  const anchorAt = edition?.anchorAt ?? startOfJapanDay(japanDay(ctx.now));
  const { rules } = quiz.definition;
  const ease = { ...NO_EASE, percent: kind.percent };
  const own = ownRules(rules, { anchorAt, extensions: [], ease });
  const now = instantOf(kind.moment, own, anchorAt);
  const shown = shownOf(quiz, { closedAt: closedFrom(own), now });
  const standing = { open: null, made: [], now };
  return {
    kind,
    title: item.title,
    course: outline.title,
    lookedAt: now.toISOString(),
    hasWindow: rules.window !== null,
    editions: choices.map(({ id, name }) => ({ id, name })),
    start: {
      ...startFacts(item, { rule, quiz, outline }),
      rules: holdsNobody(quiz.definition) ? null : rulesViewOf(quiz.definition, own, standing),
    },
    ...(await previewQuestions(ctx, { rule, quiz }, { kind, fields, shown })),
    item,
    outline,
  };
}

async function listEditions({ db }: Context, courseId: string) {
  const rows = await db
    .select({
      id: editions.id,
      anchorAt: editions.anchorAt,
      ja: editions.nameJa,
      en: editions.nameEn,
    })
    .from(editions)
    .where(
      and(
        eq(editions.courseId, courseId),
        isNotNull(editions.anchorAt),
        isNull(editions.archivedAt),
      ),
    )
    .orderBy(editions.anchorAt);
  return rows.map(({ ja, en, ...row }) => ({ ...row, name: { ja, en } }));
}
