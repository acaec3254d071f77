import { and, desc, eq } from 'drizzle-orm';
import { auditBodies, auditEntries, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

const MOST = 50;

/** An act of staff on an edition, as its audit record tells it. */
export interface EditionAct {
  id: string;
  at: string;
  action: string;
  by: string | null;
  /** Columns that it changed, where it is a change. */
  changed: string[];
}

/** What staff did to an edition, newest first. */
export async function listEditionActs(ctx: Context, editionId: string): Promise<EditionAct[]> {
  const rows = await ctx.db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      by: persons.displayName,
      body: auditBodies.body,
    })
    .from(auditEntries)
    .leftJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
    .leftJoin(persons, eq(persons.id, auditEntries.actorId))
    .where(and(eq(auditEntries.objectKind, 'edition'), eq(auditEntries.objectId, editionId)))
    .orderBy(desc(auditEntries.id))
    .limit(MOST);
  return rows.map(({ at, action, body, ...row }) => ({
    ...row,
    ...{ at: at.toISOString(), action },
    changed: action === 'edition-changed' ? keysOf(body) : [],
  }));
}

/** A body is JSON; what erasure blanked is nothing. */
function keysOf(body: unknown): string[] {
  const value: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  return Object.keys(value ?? {});
}
