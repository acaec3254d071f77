import { and, desc, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import {
  accounts,
  applications,
  auditBodies,
  auditEntries,
  auditSeals,
  certificates,
  invitations,
} from '#db/schema/index.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { addDays, startOfJapanDay } from '#app/platform/japan-day.ts';
import { nameSubjects, type SubjectName } from './name-subjects.server.ts';
import type { AuditFilter } from './schema.ts';

/** An entry as it is shown. */
export interface AuditRow {
  id: string;
  at: string;
  action: string;
  /** Null where no person did it, or where that person was erased. */
  actor: { id: string; name: string | null } | null;
  object: { kind: string; id: string; name: SubjectName | null };
  /** What was said; null where nothing was, or where it was erased. */
  body: Record<string, unknown> | null;
  isErased: boolean;
  isSealed: boolean;
}

export interface AuditAsked extends AuditFilter {
  /** Only entries about these people, by whatever they are written down: null for all. */
  personIds: readonly string[] | null;
  /** Only what these people did. */
  actorIds: readonly string[] | null;
}

const SIZE = 50;

/** Entries of the audit log, the newest first, fifty at a time. */
export async function searchAudit(
  ctx: Context,
  asked: AuditAsked,
): Promise<{ rows: AuditRow[]; older: string | null }> {
  if (!coordinatesAll(ctx.actor)) throw new AppError('forbidden');
  const found = await ctx.db
    .select({ entry: auditEntries, body: auditBodies, sealed: auditSeals.sequence })
    .from(auditEntries)
    .leftJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
    .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
    .where(whereOf(asked))
    .orderBy(desc(auditEntries.id))
    .limit(SIZE + 1);
  const shown = found.slice(0, SIZE);
  const names = await nameSubjects(
    ctx,
    shown.flatMap(({ entry }) => [
      { kind: entry.objectKind, id: entry.objectId },
      ...(entry.actorId ? [{ kind: 'person', id: entry.actorId }] : []),
    ]),
  );
  const nameOf = (kind: string, id: string) => names.get(`${kind} ${id}`) ?? null;
  const rows = shown.map(({ entry, body, sealed }) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    action: entry.action,
    actor: entry.actorId
      ? { id: entry.actorId, name: nameOf('person', entry.actorId)?.en ?? null }
      : null,
    object: {
      ...{ kind: entry.objectKind, id: entry.objectId },
      name: nameOf(entry.objectKind, entry.objectId),
    },
    body: bodyOf(body?.body),
    isErased: entry.bodyDigest !== null && (body?.body ?? null) === null,
    isSealed: sealed !== null,
  }));
  return { rows, older: found.length > SIZE ? (shown.at(-1)?.entry.id ?? null) : null };
}

function whereOf(asked: AuditAsked): SQL | undefined {
  const { action, objectKind, objectId, from, to, before } = asked;
  return and(
    asked.personIds ? aboutPersons(asked.personIds) : undefined,
    asked.actorIds ? isOneOf(auditEntries.actorId, asked.actorIds) : undefined,
    action ? eq(auditEntries.action, action) : undefined,
    objectKind ? eq(auditEntries.objectKind, objectKind) : undefined,
    objectId ? eq(auditEntries.objectId, objectId) : undefined,
    from ? gte(auditEntries.at, startOfJapanDay(from)) : undefined,
    to ? lt(auditEntries.at, startOfJapanDay(addDays(to, 1))) : undefined,
    before ? lt(auditEntries.id, before) : undefined,
  );
}

const isOneOf = (column: typeof auditEntries.actorId, ids: readonly string[]) =>
  ids.length > 0 ? inArray(column, [...ids]) : sql`false`;

/** Entries on a person, their account, applications and certificates, and those that name them in what they say. */
function aboutPersons(ids: readonly string[]): SQL | undefined {
  if (ids.length === 0) return sql`false`;
  const persons = sql`(${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`;
  const things = sql`(
    select unnest(${sql.param([...ids])}::text[])
    union all select ${accounts.id}::text from ${accounts} where ${accounts.personId} in ${persons}
    union all select ${invitations.id}::text from ${invitations}
      where ${invitations.personId} in ${persons}
    union all select ${applications.id}::text from ${applications}
      where ${applications.personId} in ${persons}
    union all select ${certificates.id}::text from ${certificates}
      where ${certificates.personId} in ${persons})`;
  const mentions = ids.map((id) => sql`strpos(${auditBodies.body}::text, ${id}) > 0`);
  return or(
    sql`${auditEntries.objectId} in ${things}`,
    sql`(${auditBodies.body} is not null and ${or(...mentions)})`,
  );
}

/** Bodies are kept as they were sealed: as the text of their JSON. */
function bodyOf(stored: unknown): Record<string, unknown> | null {
  const body: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return body && typeof body === 'object' ? (body as Record<string, unknown>) : null;
}
