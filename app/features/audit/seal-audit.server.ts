import { asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { auditEntries, auditSeals } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';

/** Any constant: the one lock that makes the sealer single. */
const SEALER_LOCK = 761_001;
const BATCH = 500;
export const START = '0'.repeat(64);

type Entry = typeof auditEntries.$inferSelect;

/** What a seal vouches for: every column of the entry, and the seal before it. */
export function sealOf(previous: string, entry: Entry): string {
  const fields = [
    previous,
    entry.id,
    entry.at.toISOString(),
    entry.actorId,
    entry.action,
    entry.objectKind,
    entry.objectId,
    entry.requestId,
    entry.bodyDigest,
  ];
  return sha256(JSON.stringify(fields));
}

/**
 * Chains entries that have no seal yet. One sealer at a time, in its own transaction, never under a
 * request's lock.
 * @returns how many entries were sealed
 */
export async function sealAudit(ctx: Context<null>): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as held`,
    );
    if (!lock?.held) return 0;
    const waiting = await tx
      .select({ entry: auditEntries })
      .from(auditEntries)
      .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
      .where(isNull(auditSeals.entryId))
      .orderBy(asc(auditEntries.id))
      .limit(BATCH);
    await appendSeals(
      tx,
      waiting.map((row) => row.entry),
    );
    return waiting.length;
  });
}

async function appendSeals(tx: Tx, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const [last] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.sequence)).limit(1);
  let previous = last?.seal ?? START;
  let sequence = last?.sequence ?? 0;
  const rows = entries.map((entry) => {
    const seal = sealOf(previous, entry);
    const row = { sequence: ++sequence, entryId: entry.id, previous, seal };
    previous = seal;
    return row;
  });
  await tx.insert(auditSeals).values(rows);
}
