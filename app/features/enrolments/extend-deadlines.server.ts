import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import {
  appointments,
  editions,
  enrolments,
  extensionEnrolments,
  extensions,
  organisations,
} from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { organisationsBelow, postHeld } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { mayKeepEditions } from './policy.ts';
import type { ExtensionFields } from './extension-schema.server.ts';

export type ExtendDeadlines =
  { ok: true; extensionId: string; enrolments: number } | { ok: false; reason: 'nobody' };

/**
 * Gives more time on every date of a window to everyone of a scope who is learning now: a person, an
 * edition, an organisation with all below it, or a prefecture by where people are in post today. Who was
 * given it keeps it, also after moving away. With the id of one that there is nothing is given again.
 */
export async function extendDeadlines(
  ctx: Context,
  fields: ExtensionFields,
): Promise<ExtendDeadlines> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const ids = await enrolmentsOf(inside, fields);
    if (ids.length === 0) return { ok: false, reason: 'nobody' };
    const { id = uuidv7(), editionId = null, ...rest } = fields;
    const [made] = await tx
      .insert(extensions)
      .values({
        ...{ ...rest, id, editionId, enrolments: ids.length },
        ...{ madeBy: ctx.actor.personId, madeAt: ctx.now },
      })
      .onConflictDoNothing({ target: extensions.id })
      .returning({ id: extensions.id });
    if (!made) return { ok: true, extensionId: id, enrolments: await countGiven(inside, id) };
    const { scopeKind, scopeId, hours, reason } = rest;
    await tx.execute(sql`
      insert into ${extensionEnrolments} (extension_id, enrolment_id)
      select ${id}::uuid, unnest(${sql.param(ids)}::uuid[])`);
    await refreshLater(inside, { id, undone: false });
    await writeAudit(inside, {
      action: 'deadlines-extended',
      objectKind: 'extension',
      objectId: id,
      body: { scopeKind, scopeId, hours, reason, enrolments: ids.length },
    });
    return { ok: true, extensionId: id, enrolments: ids.length };
  });
}

/** How many enrolments an extension would reach now. */
export async function countExtended(
  ctx: Context,
  fields: Pick<ExtensionFields, 'scopeKind' | 'scopeId' | 'editionId'>,
): Promise<number> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return (await enrolmentsOf(ctx, fields)).length;
}

/** Takes an extension back for everyone. Doing so again changes nothing. */
export async function undoExtension(ctx: Context, input: { extensionId: string }): Promise<void> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  const { extensionId: id } = input;
  if (!isUuid(id)) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const known = await tx.$count(extensions, eq(extensions.id, id));
    if (known === 0) throw new AppError('not-found');
    const undone = await tx
      .update(extensions)
      .set({ undoneAt: ctx.now, undoneBy: ctx.actor.personId })
      .where(and(eq(extensions.id, id), isNull(extensions.undoneAt)))
      .returning({ id: extensions.id });
    if (undone.length === 0) return;
    await refreshLater(inside, { id, undone: true });
    await writeAudit(inside, {
      action: 'extension-undone',
      objectKind: 'extension',
      objectId: id,
    });
  });
}

function countGiven(ctx: Context, extensionId: string): Promise<number> {
  return ctx.db.$count(extensionEnrolments, eq(extensionEnrolments.extensionId, extensionId));
}

async function enrolmentsOf(
  ctx: Context,
  { scopeKind, scopeId, editionId }: Pick<ExtensionFields, 'scopeKind' | 'scopeId' | 'editionId'>,
): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(
      and(
        isNull(enrolments.withdrawnAt),
        isNull(enrolments.completedAt),
        editionId ? eq(enrolments.editionId, editionId) : undefined,
        ofScope(ctx, { scopeKind, scopeId }),
      ),
    );
  return rows.map(({ id }) => id);
}

function ofScope(
  ctx: Context,
  { scopeKind, scopeId }: Pick<ExtensionFields, 'scopeKind' | 'scopeId'>,
): SQL | undefined {
  if (scopeKind === 'person') return eq(enrolments.personId, scopeId);
  if (scopeKind === 'edition') return eq(enrolments.editionId, scopeId);
  const inPlace =
    scopeKind === 'organisation'
      ? sql`(${appointments.organisationId} in ${organisationsBelow([scopeId])}
          or ${appointments.workplaceId} in ${organisationsBelow([scopeId])})`
      : sql`${appointments.organisationId} in (
          select ${organisations.id} from ${organisations} where ${organisations.prefecture} = ${scopeId})`;
  return sql`${enrolments.personId} in (
    select ${appointments.personId} from ${appointments}
    where ${postHeld(appointments, japanDay(ctx.now))} and ${inPlace})`;
}

async function refreshLater(ctx: Context, { id, undone }: { id: string; undone: boolean }) {
  for (const kind of ['attempt-times', 'pace-refresh']) {
    const dedupeKey = `${kind}:${id}:${undone ? 'undone' : 'made'}`;
    await enqueue(ctx, { kind, payload: { extensionId: id }, dedupeKey });
  }
}
