import { and, eq, isNull } from 'drizzle-orm';
import { companyRecruiters, roleGrants } from '#db/schema/index.ts';
import { withdrawInvitation } from '#app/features/accounts/exports.server.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { endGrant } from '#app/features/people/exports.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { holdAsOwner } from './invite-recruiter.server.ts';
import { ownersOf, requireCompany } from './recruiters.server.ts';

export type RemoveRecruiter = { ok: true } | { ok: false; reason: 'last-owner' };

/**
 * Takes a recruiter out of the actor's own company: with their next request they see nothing of it, and an
 * invitation that waits works no more. Owners alone may; one of them stays.
 */
export async function removeRecruiter(
  ctx: Context,
  { recruiterId }: { recruiterId: string },
): Promise<RemoveRecruiter> {
  const { id: companyId } = await requireCompany(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await holdAsOwner(inside, companyId);
    const found = await findOwn(inside, companyId, recruiterId);
    const owners = await tx.select().from(companyRecruiters).where(ownersOf(inside, companyId));
    if (owners.every(({ id }) => id === found.id)) return { ok: false, reason: 'last-owner' };
    await tx
      .update(companyRecruiters)
      .set({ endedAt: ctx.now, endedBy: ctx.actor.personId })
      .where(eq(companyRecruiters.id, found.id));
    if (found.personId) await endMembership(inside, companyId, found.personId);
    await writeAudit(inside, {
      ...({ action: 'recruiter-removed', objectKind: 'organisation' } as const),
      ...{ objectId: companyId, body: { recruiterId: found.id } },
    });
    return { ok: true };
  });
}

async function findOwn(ctx: Context, companyId: string, id: string) {
  const own = and(
    eq(companyRecruiters.id, id),
    eq(companyRecruiters.companyId, companyId),
    isNull(companyRecruiters.endedAt),
  );
  const [found] = isUuid(id) ? await ctx.db.select().from(companyRecruiters).where(own) : [];
  if (!found) throw new AppError('not-found');
  return found;
}

async function endMembership(ctx: Context, companyId: string, personId: string): Promise<void> {
  const grants = await ctx.db
    .select()
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, personId),
        eq(roleGrants.role, 'recruiter'),
        eq(roleGrants.scopeId, companyId),
        grantsHeldAt(ctx.now),
      ),
    );
  for (const grant of grants) await endGrant(ctx, grant);
  await withdrawInvitation(ctx, personId);
}
