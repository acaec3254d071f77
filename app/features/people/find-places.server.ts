import { and, asc, ilike, inArray, isNull, or, eq } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { organisationsOverseenBy } from './visible.server.ts';

const MOST_FOUND = 30;
/** As many as a rule may name. */
const MOST_NAMED = 200;

/** An organisation to choose. */
export interface FoundPlace {
  id: string;
  name: { ja: string; en: string };
  code: string | null;
}

/** Organisations of the actor's whose name in either language or kana holds a text, or whose code it is. */
export async function findPlaces(ctx: Context, text: string): Promise<FoundPlace[]> {
  const typed = text.normalize('NFKC').trim();
  if (!typed) return [];
  const held = `%${typed.replaceAll(/[\\%_]/gu, '\\$&')}%`;
  const { nameJa, nameEn, kana, code, closedOn } = organisations;
  const named = or(ilike(nameJa, held), ilike(nameEn, held), ilike(kana, held), eq(code, typed));
  return select(ctx, and(named, isNull(closedOn)), MOST_FOUND);
}

/** The organisations of these ids, those that the actor may know of. */
export async function placesOf(ctx: Context, ids: readonly string[]): Promise<FoundPlace[]> {
  const known = ids.filter(isUuid);
  return known.length > 0 ? select(ctx, inArray(organisations.id, known), MOST_NAMED) : [];
}

async function select(
  ctx: Context,
  where: ReturnType<typeof and>,
  most: number,
): Promise<FoundPlace[]> {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      ja: organisations.nameJa,
      en: organisations.nameEn,
      code: organisations.code,
    })
    .from(organisations)
    .where(and(where, organisationsOverseenBy(ctx.actor)))
    .orderBy(asc(organisations.code), asc(organisations.nameJa), asc(organisations.id))
    .limit(most);
  return rows.map(({ id, ja, en, code }) => ({ id, name: { ja, en }, code }));
}
