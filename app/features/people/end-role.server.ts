import { and, eq } from 'drizzle-orm';
import { roleGrants } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { lockPerson, requireKeeper } from './keeper.server.ts';
import { isLastCoordinator } from './other-coordinators.server.ts';

export type EndRole = { ok: true } | { ok: false; reason: 'last-coordinator' };

/** Takes a role back from now on. Somebody stays who can give roles. */
export async function endRole(
  ctx: Context,
  input: { personId: string; grantId: string },
): Promise<EndRole> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockPerson(inside, input.personId);
    const own = and(eq(roleGrants.id, input.grantId), eq(roleGrants.personId, input.personId));
    const [grant] = isUuid(input.grantId) ? await tx.select().from(roleGrants).where(own) : [];
    if (!grant) throw new AppError('not-found');
    if (grant.validUntil && grant.validUntil <= ctx.now) return { ok: true };
    if (grant.role === 'coordinator' && (await isLastCoordinator(inside, { grantId: grant.id }))) {
      return { ok: false, reason: 'last-coordinator' };
    }
    await endGrant(inside, grant);
    return { ok: true };
  });
}

/** Ends one grant now; call it inside a transaction. */
export async function endGrant(
  ctx: Context,
  grant: { id: string; personId: string; role: string; validFrom: Date },
): Promise<void> {
  // A grant that begins this very moment has no end after it: it ends a moment later.
  const end = new Date(Math.max(ctx.now.getTime(), grant.validFrom.getTime() + 1));
  await ctx.db.update(roleGrants).set({ validUntil: end }).where(eq(roleGrants.id, grant.id));
  await writeAudit(ctx, {
    action: 'role-ended',
    objectKind: 'person',
    objectId: grant.personId,
    body: { grantId: grant.id, role: grant.role },
  });
}
