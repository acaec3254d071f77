import { loadEditionNames } from '#app/features/enrolments/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Editions by id with the names of their courses: many an edition of another course is called the same. */
export async function fullNamesOf(
  ctx: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<Map<string, Bilingual>> {
  const names = await loadEditionNames(ctx, ids);
  return new Map(
    [...names].map(([id, { course, edition }]) => [
      id,
      { ja: `${course.ja}（${edition.ja}）`, en: `${course.en}, ${edition.en}` },
    ]),
  );
}

/** Rows with the full names of their editions. */
export async function withFullNames<Row extends { editionId: string; edition: Bilingual }>(
  ctx: Pick<Context, 'db'>,
  rows: readonly Row[],
): Promise<Row[]> {
  const names = await fullNamesOf(
    ctx,
    rows.map(({ editionId }) => editionId),
  );
  return rows.map((row) => ({ ...row, edition: names.get(row.editionId) ?? row.edition }));
}
