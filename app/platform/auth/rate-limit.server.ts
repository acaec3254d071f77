import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { rateLimits } from '#db/schema/index.ts';
import { env } from '../env.server.ts';
import { AppError } from '../errors.ts';
import { markOf } from '../tokens.server.ts';

export interface Limit {
  /** What is counted, for example `sign-in`. */
  name: string;
  hits: number;
  windowSeconds: number;
}

/**
 * Counts one hit of `subject` and tells whether it is within the limit. Real time, in PostgreSQL, so
 * that every process shares it and a restart keeps it. The subject (an address) is
 * stored only as a mark that nobody can guess at without the product's key.
 */
export async function withinLimit(db: DbOrTx, limit: Limit, subject: string): Promise<boolean> {
  const windowStart = windowStartOf(limit);
  const [row] = await db
    .insert(rateLimits)
    .values({ bucket: bucketOf(limit, subject), windowStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.windowStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
    })
    .returning({ hits: rateLimits.hits });
  return (row?.hits ?? 0) <= limit.hits;
}

/**
 * Forgets what was counted of `subject`. A try is counted before it is made and forgotten when it
 * turns out right: so only failures count, and tries made at the same time cannot pass the limit.
 */
export async function clearLimit(db: DbOrTx, limit: Limit, subject: string): Promise<void> {
  await db.delete(rateLimits).where(eq(rateLimits.bucket, bucketOf(limit, subject)));
}

/**
 * Makes a try that was counted. Of one that is not made, because too many wait or its reader has gone,
 * nothing stays counted.
 */
export async function makeTry<T>(
  db: DbOrTx,
  counted: readonly { limit: Limit; subject: string }[],
  make: () => Promise<T>,
): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const isMade = !(error instanceof AppError) || error.code !== 'unavailable';
    if (!isMade) for (const { limit, subject } of counted) await giveBack(db, limit, subject);
    throw error;
  }
}

async function giveBack(db: DbOrTx, limit: Limit, subject: string): Promise<void> {
  const { bucket, windowStart, hits } = rateLimits;
  const current = and(eq(bucket, bucketOf(limit, subject)), eq(windowStart, windowStartOf(limit)));
  const [fewer] = await db
    .update(rateLimits)
    .set({ hits: sql`${hits} - 1` })
    .where(and(current, gt(hits, 1)))
    .returning({ hits });
  // None is no row.
  if (!fewer) await db.delete(rateLimits).where(and(current, eq(hits, 1)));
}

function windowStartOf({ windowSeconds }: Limit): Date {
  const windowMs = windowSeconds * 1000;
  return new Date(Math.floor(Date.now() / windowMs) * windowMs);
}

function bucketOf(limit: Limit, subject: string): string {
  return `${limit.name}:${markOf(subject, env().secretKey)}`;
}

/** Forgets windows older than a day. */
export async function sweepRateLimits(db: DbOrTx): Promise<void> {
  await db
    .delete(rateLimits)
    .where(and(lt(rateLimits.windowStart, new Date(Date.now() - 86_400_000))));
}
