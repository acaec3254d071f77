import { and, eq, ne } from 'drizzle-orm';
import { fairs } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { changesOf } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { mayKeepFairs } from './policy.ts';
import { instantsOf } from './rules.ts';
import { holdSeed } from './seed.server.ts';
import type { FairFields } from './schema.ts';

export type SaveFair = { ok: true; fairId: string } | { ok: false; reason: 'slug-taken' };

/** Enters a fair, or changes it. Coordinators of the whole programme alone may. */
export async function saveFair(
  ctx: Context,
  { fairId, fields }: { fairId: string | null; fields: FairFields },
): Promise<SaveFair> {
  if (!mayKeepFairs(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const former = fairId === null ? null : await lockFair(inside, fairId);
    const id = former?.id ?? uuidv7();
    const same = and(eq(fairs.slug, fields.slug), ne(fairs.id, id));
    if ((await tx.$count(fairs, same)) > 0) return { ok: false, reason: 'slug-taken' };
    const columns = columnsOf(fields);
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
