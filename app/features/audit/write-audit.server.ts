import { auditBodies, auditEntries } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { batches } from '#app/platform/batches.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeToken, sha256 } from '#app/platform/tokens.server.ts';
import type { AuditAction } from './actions.ts';

export interface AuditRecord {
  action: AuditAction;
  objectKind: string;
  objectId: string;
  /** Reasons, old and new values: kept apart so that erasure can blank them. */
  body?: Record<string, unknown>;
}

/** Writes one audit row in the caller's transaction. */
export async function writeAudit(ctx: Context<Actor | null>, record: AuditRecord): Promise<void> {
  await writeAudits(ctx, [record]);
}

/**
 * Writes an audit row for each record in the caller's transaction. The entry holds ids and codes and the
 * salted digest of its body; salt and body lie in a row of their own, which erasure blanks.
 */
export async function writeAudits(
  ctx: Context<Actor | null>,
  records: readonly AuditRecord[],
): Promise<void> {
  const rows = records.map((record) => rowsOf(ctx, record));
  for (const batch of batches(rows)) {
    await ctx.db.insert(auditEntries).values(batch.map(({ entry }) => entry));
    const bodies = batch.flatMap(({ body }) => body ?? []);
    if (bodies.length > 0) await ctx.db.insert(auditBodies).values(bodies);
  }
}

function rowsOf(ctx: Context<Actor | null>, { body, ...facts }: AuditRecord) {
  const id = uuidv7();
  const salt = body ? makeToken().token : null;
  const text = body ? JSON.stringify(body) : null;
  const entry = {
    ...{ id, at: ctx.now, actorId: ctx.actor?.personId ?? null, ...facts },
    requestId: ctx.requestId,
    bodyDigest: text === null ? null : sha256(`${salt}\n${text}`),
  };
  return { entry, body: text === null ? null : { entryId: id, salt, body: text } };
}
