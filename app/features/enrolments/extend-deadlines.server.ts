import { and, eq, isNull, sql } from 'drizzle-orm';
import { editions, enrolments, extensionEnrolments, extensions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { mayKeepEditions } from './policy.ts';
import type { ExtensionFields } from './extension-schema.server.ts';
import { refreshLater } from './refresh-later.server.ts';
import { personInScope } from './scope.server.ts';

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
    await refreshLater(inside, { id, undone: false, dates: true });
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

function countGiven(ctx: Context, extensionId: string): Promise<number> {
  return ctx.db.$count(extensionEnrolments, eq(extensionEnrolments.extensionId, extensionId));
}

async function enrolmentsOf(
  ctx: Context,
  { editionId, ...scope }: Pick<ExtensionFields, 'scopeKind' | 'scopeId' | 'editionId'>,
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
        personInScope(ctx, enrolments.personId, scope),
        scope.scopeKind === 'edition' ? eq(enrolments.editionId, scope.scopeId) : undefined,
      ),
    );
  return rows.map(({ id }) => id);
}
