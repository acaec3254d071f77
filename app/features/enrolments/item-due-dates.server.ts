import { asc, eq } from 'drizzle-orm';
import { itemDueDates } from '#db/schema/index.ts';
import { findItem, wayItems, type Bilingual } from '#app/features/courses/exports.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Items that have a date of their own in an edition, and those that may get one. */
export interface ItemDueDates {
  dates: { slug: string; title: Bilingual; dueAt: string }[];
  items: { slug: string; title: Bilingual }[];
}

/** The dates of an edition's items, the earliest first; whoever asks. */
export async function loadItemDueDates(
  ctx: Pick<Context, 'db'>,
  input: { editionId: string; courseSlug: string },
): Promise<ItemDueDates> {
  const published = await findPublishedCourse(ctx.db, input.courseSlug);
  const rows = await ctx.db
    .select()
    .from(itemDueDates)
    .where(eq(itemDueDates.editionId, input.editionId))
    .orderBy(asc(itemDueDates.dueAt), asc(itemDueDates.itemSlug));
  const outline = published?.outline;
  return {
    dates: rows.map(({ itemSlug: slug, dueAt }) => ({
      ...{ slug, dueAt: dueAt.toISOString() },
      // An item that the course has no longer is called as its address is.
      title: (outline && findItem(outline, slug)?.title) ?? { ja: slug, en: slug },
    })),
    items: outline
      ? wayItems(outline).map(({ slug, code, title }) => named(slug, code, title))
      : [],
  };
}

function named(slug: string, code: string | null, { ja, en }: Bilingual) {
  const lead = code ? `${code} ` : '';
  return { slug, title: { ja: lead + ja, en: lead + en } };
}
