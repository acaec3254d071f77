import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { allocations, fairs } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { changesOf } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { mayKeepFairs } from './policy.ts';
import { brokenPromises, instantsOf } from './rules.ts';
import { holdSeed } from './seed.server.ts';
import type { FairFields } from './schema.ts';

export type SaveFair =
  | { ok: true; fairId: string }
  | { ok: false; reason: 'slug-taken' }
  | { ok: false; reason: 'allocated'; fields: string[] };

/**
 * Enters a fair, or changes it. Coordinators of the whole programme alone may. Once an allocation was published,
 * its times, slots, mode and cap stay as they are: people and companies have their meetings by them.
 */
export async function saveFair(
  ctx: Context,
  { fairId, fields }: { fairId: string | null; fields: FairFields },
): Promise<SaveFair> {
  if (!mayKeepFairs(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const former = fairId === null ? null : await lockFair(inside, fairId);
    const id = former?.id ?? uuidv7();
    const columns = columnsOf(fields);
    const refused = await refusalOf(inside, { id, former, columns });
    if (refused) return refused;
    const changes = former && changesOf(told(former), told(columns));
    if (former && !changes) return { ok: true, fairId: id };
    await tx
      .insert(fairs)
      .values({ id, createdAt: ctx.now, ...columns })
      .onConflictDoUpdate({ target: fairs.id, set: columns });
    await holdSeed(inside, id);
    await writeAudit(inside, {
      ...({ action: former ? 'fair-changed' : 'fair-entered', objectKind: 'fair' } as const),
      ...{ objectId: id, ...(changes ? { body: changes } : {}) },
    });
    return { ok: true, fairId: id };
  });
}

type Former = typeof fairs.$inferSelect | null;
type Columns = ReturnType<typeof columnsOf>;

async function refusalOf(
  ctx: Context,
  { id, former, columns }: { id: string; former: Former; columns: Columns },
): Promise<Exclude<SaveFair, { ok: true }> | null> {
  const same = and(eq(fairs.slug, columns.slug), ne(fairs.id, id));
  if ((await ctx.db.$count(fairs, same)) > 0) return { ok: false, reason: 'slug-taken' };
  const broken = await brokenOf(ctx, former, columns);
  return broken.length > 0 ? { ok: false, reason: 'allocated', fields: broken } : null;
}

/** The fields that may not change any more; none before an allocation was published. */
async function brokenOf({ db }: Context, former: Former, columns: Columns): Promise<string[]> {
  if (!former) return [];
  const published = and(eq(allocations.fairId, former.id), isNotNull(allocations.publishedAt));
  const isPublished = (await db.$count(allocations, published)) > 0;
  return isPublished ? brokenPromises(former, columns) : [];
}

function columnsOf(fields: FairFields) {
  const { slug, nameJa, nameEn, venueJa, venueEn, slotMinutes, mode, cap, ticketMinutes } = fields;
  const how = { slotMinutes, mode, cap, ticketMinutes };
  return { slug, nameJa, nameEn, venueJa, venueEn, ...how, ...instantsOf(fields) };
}

/** Columns as the audit record tells them: instants by what they say. */
const told = (columns: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  );

/** Holds a fair for the rest of the transaction. */
export async function lockFair(ctx: Pick<Context, 'db'>, fairId: string) {
  const [found] = isUuid(fairId)
    ? await ctx.db.select().from(fairs).where(eq(fairs.id, fairId)).for('update')
    : [];
  if (!found) throw new AppError('not-found');
  return found;
}
