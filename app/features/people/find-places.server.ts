import { and, asc, inArray, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { organisationsNamed, organisationsSeen } from './list-organisations.server.ts';

const MOST_FOUND = 30;
/** As many as a rule may name. */
const MOST_NAMED = 200;

/** An organisation to choose. */
export interface FoundPlace {
  id: string;
  name: { ja: string; en: string };
  code: string | null;
}

/** Open organisations that the actor sees and a text names, as the list of organisations finds them. */
export async function findPlaces(ctx: Context, text: string): Promise<FoundPlace[]> {
  if (!text.trim()) return [];
  return select(ctx, and(organisationsNamed(text), isNull(organisations.closedOn)), MOST_FOUND);
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
    .where(and(where, organisationsSeen(ctx)))
    .orderBy(asc(organisations.code), asc(organisations.nameJa), asc(organisations.id))
    .limit(most);
  return rows.map(({ id, ja, en, code }) => ({ id, name: { ja, en }, code }));
}
