import { and, eq, lt, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { rateLimits } from '#db/schema/index.ts';
import { env } from '../env.server.ts';
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
  const windowMs = limit.windowSeconds * 1000;
  const windowStart = new Date(Math.floor(Date.now() / windowMs) * windowMs);
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

function bucketOf(limit: Limit, subject: string): string {
  return `${limit.name}:${markOf(subject, env().secretKey)}`;
}

/** Forgets windows older than a day. */
export async function sweepRateLimits(db: DbOrTx): Promise<void> {
  await db
    .delete(rateLimits)
    .where(and(lt(rateLimits.windowStart, new Date(Date.now() - 86_400_000))));
}
