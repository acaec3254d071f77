import { randomBytes } from 'node:crypto';
import { eq, isNull, sql } from 'drizzle-orm';
import { fairSeeds, fairs } from '#db/schema/index.ts';
import { seedCommitment } from '#app/features/matching/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

type Writing = Pick<Context<Actor | null>, 'db' | 'now'>;

/** What draws lots at a fair, and what salts the rows of its market. */
export interface Seed {
  /** Secret until an allocation is published. */
  value: string;
  commitment: string;
  madeAt: Date;
  /** Never published: from it come the lots and salts of rows. Null once they are no longer needed. */
  rowKey: string | null;
}

const draw = () => randomBytes(32).toString('hex');

/** The seed of a fair, drawn on first need; whoever comes second finds the same. */
export async function holdSeed(ctx: Writing, fairId: string): Promise<Seed> {
  const stands = await findSeed(ctx, fairId);
  if (stands?.rowKey) return stands;
  const value = draw();
  const drawn = { value, commitment: seedCommitment(value), madeAt: ctx.now, rowKey: draw() };
  await ctx.db
    .insert(fairSeeds)
    .values({ fairId, ...drawn })
    .onConflictDoUpdate({
      target: fairSeeds.fairId,
      set: { rowKey: drawn.rowKey },
      setWhere: isNull(fairSeeds.rowKey),
    });
  const row = await findSeed(ctx, fairId);
  if (!row) throw new Error('a fair without a seed');
  return row;
}

async function findSeed({ db }: Pick<Writing, 'db'>, fairId: string): Promise<Seed | undefined> {
  const [row] = await db.select().from(fairSeeds).where(eq(fairSeeds.fairId, fairId));
  return row;
}

/** What is published of a fair's seed while people choose; null before it was drawn. */
export async function commitmentOf(
  { db }: Pick<Writing, 'db'>,
  fairId: string,
): Promise<string | null> {
  const { commitment } = fairSeeds;
  const [row] = await db.select({ commitment }).from(fairSeeds).where(eq(fairSeeds.fairId, fairId));
  return row?.commitment ?? null;
}

/** Draws the seeds of fairs that have none, so that all stand before anybody chooses. */
export async function drawSeeds(ctx: Writing): Promise<void> {
  const without = await ctx.db
    .select({ id: fairs.id })
    .from(fairs)
    .where(
      sql`${fairs.endsAt} > ${ctx.now.toISOString()}::timestamptz
        and not exists (select from ${fairSeeds} where ${fairSeeds.fairId} = ${fairs.id})`,
    );
  for (const { id } of without) await holdSeed(ctx, id);
}
