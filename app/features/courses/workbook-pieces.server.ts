import { and, asc, eq, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courseItems } from '#db/schema/index.ts';
import type { Bilingual, CompiledPiece } from '#app/features/content/exports.ts';
import { makeVersionCache } from '#app/platform/version-cache.server.ts';

/** The pieces of the workbook that stand in one lesson. */
export interface LessonPieces {
  slug: string;
  code: string;
  title: Bilingual;
  pieces: CompiledPiece[];
}

const workbooks = makeVersionCache<LessonPieces[]>(64);

/** The workbook of a version in the order of its lessons, read once per process; empty where it has none. */
export async function loadWorkbookPieces(db: DbOrTx, versionId: string): Promise<LessonPieces[]> {
  return workbooks.get(versionId, async () => {
    const { data } = courseItems;
    const rows = await db
      .select({
        slug: courseItems.slug,
        code: sql<string>`${data} ->> 'code'`,
        title: sql<Bilingual>`${data} -> 'title'`,
        pieces: sql<CompiledPiece[]>`${data} -> 'workbook'`,
      })
      .from(courseItems)
      .where(and(eq(courseItems.versionId, versionId), sql`${data} ? 'workbook'`))
      .orderBy(asc(courseItems.position));
    return rows;
  });
}
