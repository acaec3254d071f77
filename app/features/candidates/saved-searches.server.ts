import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { savedSearchCards, savedSearches } from '#db/schema/candidates.ts';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { filtered, tagged } from './filters.server.ts';
import { candidateQuerySchema, savedQuery, type CandidateQuery } from './schema.ts';
import { MOST_SEARCH_NAME, MOST_SEARCHES, type SavedSearch } from './team-records.ts';
import { visibleTo, type Reader } from './visible.server.ts';

type Row = typeof savedSearches.$inferSelect;
type Now = Pick<Context, 'db' | 'now'>;

const p = publishedProfiles;

const ofTeam = ({ fairId, companyId }: Reader) =>
  and(eq(savedSearches.fairId, fairId), eq(savedSearches.companyId, companyId));

/** The cards that a search finds now: those that the company sees and no other. */
function found({ now }: Now, reader: Reader, query: CandidateQuery): SQL | undefined {
  return and(visibleTo(reader, now), filtered(query), tagged(query, reader));
}

const isFresh = (searchId: string): SQL =>
  sql`not exists (select from ${savedSearchCards} known
    where known.search_id = ${searchId}::uuid and known.card_id = ${p.cardId})`;

/** How many cards a search finds, and how many of them nobody of the company has looked at. */
export async function countSearch(
  ctx: Now,
  row: Pick<Row, 'id' | 'fairId' | 'companyId' | 'query'>,
): Promise<{ total: number; fresh: number }> {
  const query = candidateQuerySchema.parse(row.query);
  const [counted] = await ctx.db
    .select({
      total: sql<number>`count(*)::int`,
      fresh: sql<number>`(count(*) filter (where ${isFresh(row.id)}))::int`,
    })
    .from(p)
    .where(found(ctx, row, query));
  return counted ?? { total: 0, fresh: 0 };
}

/** The searches that a company keeps for a fair, by their names, with what is new of each. */
export async function listSearches(ctx: Now, reader: Reader): Promise<SavedSearch[]> {
  const rows = await ctx.db
    .select()
    .from(savedSearches)
    .where(ofTeam(reader))
    .orderBy(asc(savedSearches.name), asc(savedSearches.id));
  const searches: SavedSearch[] = [];
  for (const row of rows) {
    const { id, name, lookedAt } = row;
    searches.push({ id, name, lookedAt: lookedAt.toISOString(), ...(await countSearch(ctx, row)) });
  }
  return searches;
}

export type SearchFault = 'no-name' | 'long-name' | 'taken' | 'too-many-searches';
export type SaveSearch = { ok: true; id: string } | { ok: false; reason: SearchFault };

/** Keeps a search for the whole company; what it finds now counts as looked at. */
export async function saveSearch(
  ctx: Context,
  reader: Reader,
  { name: typed, query }: { name: string; query: CandidateQuery },
): Promise<SaveSearch> {
  const name = typed.trim();
  if (name === '') return { ok: false, reason: 'no-name' };
  if ([...name].length > MOST_SEARCH_NAME) return { ok: false, reason: 'long-name' };
  if ((await ctx.db.$count(savedSearches, ofTeam(reader))) >= MOST_SEARCHES) {
    return { ok: false, reason: 'too-many-searches' };
  }
  const { fairId, companyId } = reader;
  const id = uuidv7();
  return ctx.db.transaction(async (tx) => {
    const kept = await tx
      .insert(savedSearches)
      .values({
        ...{ id, companyId, fairId, name, query: savedQuery(query) },
        ...{ savedBy: ctx.actor.personId, savedAt: ctx.now, lookedAt: ctx.now },
      })
      .onConflictDoNothing()
      .returning();
    const [row] = kept;
    if (!row) return { ok: false, reason: 'taken' };
    await remember({ ...ctx, db: tx }, row);
    return { ok: true, id };
  });
}

/** All that a search finds now counts as looked at. */
async function remember(ctx: Now, row: Row): Promise<void> {
  await ctx.db.delete(savedSearchCards).where(eq(savedSearchCards.searchId, row.id));
  const query = candidateQuerySchema.parse(row.query);
  await ctx.db.insert(savedSearchCards).select(
    ctx.db
      .select({ searchId: sql<string>`${row.id}::uuid`.as('search_id'), cardId: p.cardId })
      .from(p)
      .where(found(ctx, row, query)),
  );
}

/** A search of the company. @throws not-found for those of others */
async function requireSearch(ctx: Now, reader: Reader, searchId: string): Promise<Row> {
  const isOwn = and(eq(savedSearches.id, searchId), ofTeam(reader));
  const [row] = isUuid(searchId) ? await ctx.db.select().from(savedSearches).where(isOwn) : [];
  if (!row) throw new AppError('not-found');
  return row;
}

/**
 * Opens a search: all that it finds counts as looked at from now on.
 * @returns its query, as the address of the list says it
 */
export async function openSearch(
  ctx: Context,
  reader: Reader,
  searchId: string,
): Promise<Record<string, string>> {
  const row = await requireSearch(ctx, reader, searchId);
  await ctx.db.transaction(async (tx) => {
    await tx.select().from(savedSearches).where(eq(savedSearches.id, row.id)).for('update');
    await remember({ ...ctx, db: tx }, row);
    await tx.update(savedSearches).set({ lookedAt: ctx.now }).where(eq(savedSearches.id, row.id));
  });
  return savedQuery(candidateQuerySchema.parse(row.query));
}

/** Keeps a search no longer. @throws not-found for those of others */
export async function removeSearch(ctx: Context, reader: Reader, searchId: string): Promise<void> {
  const { id } = await requireSearch(ctx, reader, searchId);
  await ctx.db.delete(savedSearches).where(eq(savedSearches.id, id));
}
