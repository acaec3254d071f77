import { and, eq } from 'drizzle-orm';
import { workbookEntries } from '#db/schema/index.ts';
import { loadWorkbookPieces, type LessonPieces } from '#app/features/courses/exports.server.ts';
import { findReadableCourse, type LearnerCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { mayOpenWorkbook } from './policy.ts';
import { keyOf, NOTHING_WRITTEN, versionOf, type Piece, type Written } from './rules.ts';

/** A workbook of the actor: the pieces of a course, and what they wrote, by the keys of pieces. */
export interface OwnWorkbook {
  learner: LearnerCourse;
  lessons: LessonPieces[];
  pieces: Piece[];
  written: Record<string, Written>;
}

function piecesOf(lessons: readonly LessonPieces[]): Piece[] {
  return lessons.flatMap(({ slug, code, pieces }) =>
    pieces.map((piece) => ({ ...piece, key: keyOf(code, piece.id), lessonSlug: slug })),
  );
}

/** Where a piece of a course is kept: only ever for the actor. */
export const ownEntry = (
  { actor }: Pick<Context, 'actor'>,
  courseId: string,
  { lessonSlug, id }: Pick<Piece, 'lessonSlug' | 'id'>,
) =>
  and(
    eq(workbookEntries.personId, actor.personId),
    eq(workbookEntries.courseId, courseId),
    eq(workbookEntries.lessonSlug, lessonSlug),
    eq(workbookEntries.pieceId, id),
  );

/** What the actor wrote in a course, by lesson and piece as `lesson/piece`. */
async function loadEntries({ db, actor }: Context, courseId: string) {
  const rows = await db
    .select()
    .from(workbookEntries)
    .where(
      and(eq(workbookEntries.personId, actor.personId), eq(workbookEntries.courseId, courseId)),
    );
  return new Map(rows.map((row) => [`${row.lessonSlug}/${row.pieceId}`, row]));
}

/**
 * The actor's workbook of a course they are in, or were in.
 * @throws not-found where they are not, and where the course has no workbook; forbidden in another's name
 */
export async function loadOwnWorkbook(ctx: Context, courseSlug: string): Promise<OwnWorkbook> {
  if (!mayOpenWorkbook(ctx.actor)) throw new AppError('forbidden');
  const learner = await findReadableCourse(ctx, courseSlug);
  if (!learner) throw new AppError('not-found', 'not enrolled');
  const lessons = await loadWorkbookPieces(ctx.db, learner.versionId);
  if (lessons.length === 0) throw new AppError('not-found', 'no workbook');
  const pieces = piecesOf(lessons);
  const entries = await loadEntries(ctx, learner.courseId);
  const written = pieces.map(({ key, lessonSlug, id }): [string, Written] => {
    const row = entries.get(`${lessonSlug}/${id}`);
    const own = row && { text: row.content, version: versionOf(row.updatedAt) };
    return [key, own ?? NOTHING_WRITTEN];
  });
  return { learner, lessons, pieces, written: Object.fromEntries(written) };
}

/** Whether a course has a workbook that the actor may open. */
export async function hasWorkbook(
  ctx: Context,
  { versionId }: Pick<LearnerCourse, 'versionId'>,
): Promise<boolean> {
  return mayOpenWorkbook(ctx.actor) && (await loadWorkbookPieces(ctx.db, versionId)).length > 0;
}

/** One piece of the actor's workbook. @throws not-found, as `loadOwnWorkbook`, and where it has no such piece */
export async function loadOwnPiece(
  ctx: Context,
  { courseSlug, key }: { courseSlug: string; key: string },
): Promise<{ learner: LearnerCourse; piece: Piece; written: Written }> {
  const { learner, pieces, written } = await loadOwnWorkbook(ctx, courseSlug);
  const piece = pieces.find((each) => each.key === key);
  if (!piece) throw new AppError('not-found', 'no such piece');
  return { learner, piece, written: written[key] ?? NOTHING_WRITTEN };
}

/** When the actor wrote something into the pieces of one lesson, by their ids. */
export async function loadWrittenTimes(
  ctx: Context,
  { courseId, lessonSlug }: { courseId: string; lessonSlug: string },
): Promise<Record<string, Date>> {
  if (!mayOpenWorkbook(ctx.actor)) return {};
  const entries = await loadEntries(ctx, courseId);
  const own = [...entries.values()].filter(
    (row) => row.lessonSlug === lessonSlug && row.content !== '',
  );
  return Object.fromEntries(own.map(({ pieceId, updatedAt }) => [pieceId, updatedAt]));
}
