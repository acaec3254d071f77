import { and, asc, desc, eq, gte, notExists, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { auditEntries, auditSeals } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';

/** Any constant: the one lock that makes the sealer single. */
const SEALER_LOCK = 761_001;
const BATCH = 500;
/**
 * How long before the last sealed entry one may have been made that is committed after it: far longer
 * than any transaction lives and clocks of processes differ.
 */
const MARGIN_MS = 3_600_000;
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
 * request's lock. It looks from an hour before the last sealed entry on; now and then the whole log is
 * looked through, so that nothing can stay behind for ever.
 * @returns how many entries were sealed
 */
export async function sealAudit(
  ctx: Context<null>,
  { whole = false }: { whole?: boolean } = {},
): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as held`,
    );
    if (!lock?.held) return 0;
    const [last] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.sequence)).limit(1);
    const from = whole || !last ? undefined : gte(auditEntries.id, someTimeBefore(last.entryId));
    const waiting = await tx
      .select()
      .from(auditEntries)
      .where(and(from, notExists(sealOfEntry(tx))))
      .orderBy(asc(auditEntries.id))
      .limit(BATCH);
    await appendSeals(tx, last, waiting);
    return waiting.length;
  });
}

const sealOfEntry = (tx: Tx) =>
  tx
    .select({ one: sql`1` })
    .from(auditSeals)
    .where(eq(auditSeals.entryId, auditEntries.id));

/** The smallest id of the time that lies the margin before that of `id`, a UUIDv7. */
function someTimeBefore(id: string): string {
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const hex = Math.max(0, time - MARGIN_MS)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

async function appendSeals(
  tx: Tx,
  last: typeof auditSeals.$inferSelect | undefined,
  entries: Entry[],
): Promise<void> {
  if (entries.length === 0) return;
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
