import { and, lt, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { rateLimits } from '#db/schema/index.ts';
import { sha256 } from '../tokens.server.ts';

export interface Limit {
  /** What is counted, for example `sign-in`. */
  name: string;
  hits: number;
  windowSeconds: number;
}

/**
 * Counts one hit of `subject` and tells whether it is within the limit. Real time, in PostgreSQL, so
 * that every process shares it and a restart keeps it. The subject is stored only as a hash.
 */
export async function withinLimit(db: DbOrTx, limit: Limit, subject: string): Promise<boolean> {
  const windowMs = limit.windowSeconds * 1000;
  const windowStart = new Date(Math.floor(Date.now() / windowMs) * windowMs);
  const bucket = `${limit.name}:${sha256(subject).slice(0, 32)}`;
  const [row] = await db
    .insert(rateLimits)
    .values({ bucket, windowStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.windowStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
    })
    .returning({ hits: rateLimits.hits });
  return (row?.hits ?? 0) <= limit.hits;
}

/** Forgets windows older than a day. */
export async function sweepRateLimits(db: DbOrTx): Promise<void> {
  await db
    .delete(rateLimits)
    .where(and(lt(rateLimits.windowStart, new Date(Date.now() - 86_400_000))));
}
