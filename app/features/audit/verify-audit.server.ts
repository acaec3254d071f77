import { asc, count, eq, gt, isNull } from 'drizzle-orm';
import { auditBodies, auditEntries, auditSeals } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { sealOf, START } from './seal-audit.server.ts';

export interface AuditFault {
  sequence: number;
  entryId: string;
  fault: 'gap' | 'chain' | 'entry' | 'body';
}

const BATCH = 1000;

/**
 * Follows the chain of seals from its beginning and compares every entry, and every body that was
 * not erased, with what was sealed.
 * @returns how many seals were followed, how many entries wait for theirs, and what does not agree
 */
export async function verifyAudit(
  ctx: Context<null>,
): Promise<{ sealed: number; waiting: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = [];
  let last = { sequence: 0, seal: START };
  for (;;) {
    const links = await linksAfter(ctx, last.sequence);
    for (const link of links) {
      const fault = faultOf(link, last);
      const { sequence, entryId, seal } = link.seal;
      if (fault) faults.push({ sequence, entryId, fault });
      last = { sequence, seal };
    }
    if (links.length < BATCH) break;
  }
  const [row] = await ctx.db
    .select({ waiting: count() })
    .from(auditEntries)
    .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
    .where(isNull(auditSeals.entryId));
  return { sealed: last.sequence, waiting: row?.waiting ?? 0, faults };
}

type Link = Awaited<ReturnType<typeof linksAfter>>[number];

function linksAfter(ctx: Context<null>, sequence: number) {
  return ctx.db
    .select({ seal: auditSeals, entry: auditEntries, body: auditBodies })
    .from(auditSeals)
    .leftJoin(auditEntries, eq(auditEntries.id, auditSeals.entryId))
    .leftJoin(auditBodies, eq(auditBodies.entryId, auditSeals.entryId))
    .where(gt(auditSeals.sequence, sequence))
    .orderBy(asc(auditSeals.sequence))
    .limit(BATCH);
}

function faultOf(
  { seal, entry, body }: Link,
  last: { sequence: number; seal: string },
): AuditFault['fault'] | null {
  if (seal.sequence !== last.sequence + 1) return 'gap';
  if (seal.previous !== last.seal) return 'chain';
  if (!entry || sealOf(seal.previous, entry) !== seal.seal) return 'entry';
  return isBodyTrue(entry.bodyDigest, body) ? null : 'body';
}

/** Erasure blanks salt and text together; what is left must give the digest. */
function isBodyTrue(digest: string | null, body: Link['body']): boolean {
  if (digest === null || body === null) return digest === null && body === null;
  if (body.salt === null && body.body === null) return true;
  // A text of JSON comes back from its column as what it says.
  const text = typeof body.body === 'string' ? body.body : JSON.stringify(body.body);
  return sha256(`${body.salt}\n${text}`) === digest;
}
