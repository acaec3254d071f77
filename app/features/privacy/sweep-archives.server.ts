import { and, eq, isNull, lt, type SQL } from 'drizzle-orm';
import { personalArchives } from '#db/schema/index.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listArchives, removeArchive } from '#app/platform/storage.server.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Deletes archives that are offered no longer, and files that no row speaks of. One that could not be made
 * in a day is given up, so that it can be asked for again.
 * @returns how many rows went
 */
export async function sweepArchives(ctx: Context<null>, expired: SQL | undefined): Promise<number> {
  const gone = await ctx.db
    .delete(personalArchives)
    .where(expired)
    .returning({ name: personalArchives.fileName });
  for (const { name } of gone) if (name) await removeArchive(name);
  const stuck = and(
    isNull(personalArchives.readyAt),
    isNull(personalArchives.goneAt),
    lt(personalArchives.askedAt, new Date(ctx.now.getTime() - DAY_MS)),
  );
  await ctx.db.update(personalArchives).set({ goneAt: ctx.now }).where(stuck);
  await removeOrphans(ctx);
  return gone.length;
}

/** A file whose transaction did not end, or whose person was erased a moment before. */
async function removeOrphans({ db }: Context<null>): Promise<void> {
  const before = new Date(realNow().getTime() - HOUR_MS);
  for (const { name, writtenAt } of await listArchives()) {
    if (writtenAt >= before) continue;
    const isKnown = await db.$count(personalArchives, eq(personalArchives.fileName, name));
    if (isKnown === 0) await removeArchive(name);
  }
}
