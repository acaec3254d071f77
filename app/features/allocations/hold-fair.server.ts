import { asc, desc, eq, sql } from 'drizzle-orm';
import { allocations, fairCards, fairs } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayAllocate } from './policy.ts';

export type HeldFair = typeof fairs.$inferSelect;

/** A fair for who may run it; others are refused, and one that there is not is not to be found. */
export async function fairToRun(ctx: Context, fairId: string): Promise<HeldFair> {
  if (!mayAllocate(ctx.actor)) throw new AppError('forbidden');
  return findFair(ctx, fairId);
}

async function findFair({ db }: Pick<Context, 'db'>, fairId: string): Promise<HeldFair> {
  const [fair] = isUuid(fairId) ? await db.select().from(fairs).where(eq(fairs.id, fairId)) : [];
  if (!fair) throw new AppError('not-found');
  return fair;
}

/** What changes the allocation of one fair happens one after another: each sees what the one before has made. */
export async function allocating<T, A extends Actor | null>(
  ctx: Context<A>,
  fairId: string,
  change: (inside: Context<A>, fair: HeldFair) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`allocation ${fairId}`}, 0))`,
    );
    return change(inside, await findFair(inside, fairId));
  });
}

/**
 * Holds what decides who can meet whom, for the rest of the transaction: nobody withdraws what they published,
 * takes part no more or is taken out meanwhile, and the fair stays as it is. Cards come first and in the order of
 * their ids, as everywhere.
 */
export async function holdParties({ db }: Pick<Context, 'db'>, fairId: string): Promise<HeldFair> {
  await db
    .select({ id: fairCards.id })
    .from(fairCards)
    .where(eq(fairCards.fairId, fairId))
    .orderBy(asc(fairCards.id))
    .for('no key update');
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId)).for('no key update');
  if (!fair) throw new AppError('not-found');
  return fair;
}

/** The number of the next version; call it while the fair is held. */
export async function nextNumber({ db }: Pick<Context, 'db'>, fairId: string): Promise<number> {
  const { number } = allocations;
  const [last] = await db
    .select({ number })
    .from(allocations)
    .where(eq(allocations.fairId, fairId))
    .orderBy(desc(number))
    .limit(1);
  return (last?.number ?? 0) + 1;
}
