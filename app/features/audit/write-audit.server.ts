import { auditBodies, auditEntries } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
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

/**
 * Writes one audit row in the caller's transaction. The entry holds ids and codes and the salted
 * digest of its body; salt and body lie in a row of their own, which erasure blanks.
 */
export async function writeAudit(ctx: Context<Actor | null>, record: AuditRecord): Promise<void> {
  const id = uuidv7();
  const salt = record.body ? makeToken().token : null;
  const text = record.body ? JSON.stringify(record.body) : null;
  await ctx.db.insert(auditEntries).values({
    id,
    at: ctx.now,
    actorId: ctx.actor?.personId ?? null,
    action: record.action,
    objectKind: record.objectKind,
    objectId: record.objectId,
    requestId: ctx.requestId,
    bodyDigest: text === null ? null : sha256(`${salt}\n${text}`),
  });
  if (record.body) await ctx.db.insert(auditBodies).values({ entryId: id, salt, body: text });
}
