import { loadOutline } from '#app/features/courses/exports.server.ts';
import { outlineItems, type Bilingual, type Outline } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';

/** A lesson or check-up of a course. */
export interface Item {
  slug: string;
  title: Bilingual;
}

/** The items on the way of a course, in their order. */
export const wayOf = (outline: Outline): Item[] =>
  outlineItems(outline).map(({ slug, title }) => ({ slug, title }));

/** The items of each version of a course that somebody takes. */
export async function loadWays(
  ctx: Context,
  versionIds: readonly string[],
): Promise<Map<string, Item[]>> {
  const ways = new Map<string, Item[]>();
  for (const id of new Set(versionIds)) ways.set(id, wayOf(await loadOutline(ctx.db, id)));
  return ways;
}

/** Every item once, those of the first way in its order before those that only others have. */
export function columnsOf(ways: readonly Item[][]): Item[] {
  const columns = new Map<string, Item>();
  for (const item of ways.flat()) if (!columns.has(item.slug)) columns.set(item.slug, item);
  return [...columns.values()];
}
