import { eq } from 'drizzle-orm';
import { courseVersions } from '#db/schema/index.ts';
import { loadLessonHtml, loadOutline } from '#app/features/courses/exports.server.ts';
import { findItem, type Bilingual } from '#app/features/courses/exports.ts';
import { findReadableCourse } from '#app/features/progress/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { blockHtml } from './block-html.ts';
import type { BlankReport, ReportPlace } from './schema.ts';

/** A block of a course that the actor learns or may still read, or null where it is neither or not there. */
export async function findPlace(
  ctx: Context,
  place: ReportPlace,
): Promise<{ courseId: string; lesson: Bilingual; html: Bilingual } | null> {
  const learner = await findReadableCourse(ctx, place.courseSlug);
  const courseId = await courseOf(ctx, place.versionId);
  if (!learner || learner.courseId !== courseId) return null;
  const item = findItem(await loadOutline(ctx.db, place.versionId), place.itemSlug);
  if (item?.kind !== 'lesson') return null;
  const html = await loadLessonHtml(ctx.db, place.versionId, place.itemSlug);
  const [en, ja] = [blockHtml(html.en, place.blockId), blockHtml(html.ja, place.blockId)];
  return en !== null && ja !== null ? { courseId, lesson: item.title, html: { en, ja } } : null;
}

async function courseOf(ctx: Context, versionId: string): Promise<string | null> {
  if (!isUuid(versionId)) return null;
  const [version] = await ctx.db
    .select({ courseId: courseVersions.courseId })
    .from(courseVersions)
    .where(eq(courseVersions.id, versionId));
  return version?.courseId ?? null;
}

/** An empty form for a remark on a block, or null where the actor has no such block. */
export async function blankReport(ctx: Context, place: ReportPlace): Promise<BlankReport | null> {
  if (!(await findPlace(ctx, place))) return null;
  const { courseSlug, itemSlug, blockId, versionId } = place;
  const query = new URLSearchParams({ block: blockId, version: versionId });
  return { action: `/learn/${courseSlug}/${itemSlug}/report?${query}`, reportKey: uuidv7() };
}
