import { and, asc, count, desc, eq, ne, sql, type SQL } from 'drizzle-orm';
import { jlptEvidences, persons } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayCheckEvidence } from '../policy.ts';
import type { EvidenceToCheck, OwnEvidence } from './own-evidence.ts';

const PAGE = 200;

/** The filter that matches `mayCheckEvidenceOf`. */
export function evidenceCheckedBy(actor: Actor): SQL {
  if (!mayCheckEvidence(actor)) return sql`false`;
  return ne(jlptEvidences.personId, actor.personId);
}

/** What the actor handed in, the latest first. */
export async function listOwnEvidence(ctx: Context): Promise<OwnEvidence[]> {
  const { id, level, takenOn, state, reason, handedInAt, decidedAt } = jlptEvidences;
  const rows = await ctx.db
    .select({ id, level, takenOn, state, reason, handedInAt, decidedAt })
    .from(jlptEvidences)
    .where(eq(jlptEvidences.personId, ctx.actor.personId))
    .orderBy(desc(handedInAt), desc(id));
  return rows.map((row) => ({
    ...row,
    handedInAt: row.handedInAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}

/** What waits for the actor, the oldest first; at most 200. */
export async function listEvidenceToCheck(ctx: Context): Promise<EvidenceToCheck[]> {
  const rows = await toCheck(ctx)
    .where(and(waits, evidenceCheckedBy(ctx.actor)))
    .orderBy(asc(jlptEvidences.handedInAt), asc(jlptEvidences.id))
    .limit(PAGE);
  return rows.map(viewOf);
}

/** How much waits for the actor. */
export async function countEvidenceToCheck(ctx: Context): Promise<number> {
  const [row] = await ctx.db
    .select({ waiting: count() })
    .from(jlptEvidences)
    .where(and(waits, evidenceCheckedBy(ctx.actor)));
  return row?.waiting ?? 0;
}

/** One of those the actor checks or that have been checked, or null. */
export async function findEvidence(ctx: Context, id: string): Promise<EvidenceToCheck | null> {
  if (!isUuid(id)) return null;
  const [row] = await toCheck(ctx).where(
    and(eq(jlptEvidences.id, id), evidenceCheckedBy(ctx.actor)),
  );
  return row ? viewOf(row) : null;
}

/** The file of one that waits for the actor, or null. */
export async function readEvidenceFile(
  ctx: Context,
  id: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  if (!isUuid(id)) return null;
  const { mediaType, bytes } = jlptEvidences;
  const [row] = await ctx.db
    .select({ mediaType, bytes })
    .from(jlptEvidences)
    .where(and(eq(jlptEvidences.id, id), waits, evidenceCheckedBy(ctx.actor)));
  return row?.bytes ? { mediaType: row.mediaType, bytes: row.bytes } : null;
}

/** The files of a person that wait, for the copy of all that is held about them. */
export async function listEvidenceFilesOf(
  db: DbOrTx,
  personId: string,
): Promise<{ id: string; mediaType: string; bytes: Uint8Array }[]> {
  const { id, mediaType, bytes } = jlptEvidences;
  const rows = await db
    .select({ id, mediaType, bytes })
    .from(jlptEvidences)
    .where(and(eq(jlptEvidences.personId, personId), waits));
  return rows.flatMap((row) => (row.bytes ? [{ ...row, bytes: row.bytes }] : []));
}

const waits = eq(jlptEvidences.state, 'waiting');

function toCheck(ctx: Context) {
  const { id, level, takenOn, handedInAt, mediaType, byteSize, state } = jlptEvidences;
  return ctx.db
    .select({
      ...{ id, level, takenOn, handedInAt, mediaType, byteSize, state },
      name: persons.legalName,
    })
    .from(jlptEvidences)
    .innerJoin(persons, eq(persons.id, jlptEvidences.personId))
    .$dynamic();
}

function viewOf({ handedInAt, ...row }: Awaited<ReturnType<typeof toCheck>>[number]) {
  return { ...row, handedInAt: handedInAt.toISOString() };
}
