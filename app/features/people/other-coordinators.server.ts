import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { accounts, roleGrants } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Whether nobody would be left who runs the programme, were a grant ended or a person's account closed:
 * another holds the role of coordinator without an end, and an account that is neither disabled nor being
 * closed. Call it inside a transaction: the roles are held for the rest of it, in one order, so that of
 * several who ask at once the last is told.
 */
export async function isLastCoordinator(
  ctx: Context<Actor | null>,
  leaving: { grantId: string } | { personId: string },
): Promise<boolean> {
  const held = await ctx.db
    .select({
      id: roleGrants.id,
      personId: roleGrants.personId,
      validUntil: roleGrants.validUntil,
    })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.role, 'coordinator'),
        eq(roleGrants.scopeKind, 'platform'),
        grantsHeldAt(ctx.now),
      ),
    )
    .orderBy(asc(roleGrants.id))
    .for('update');
  const isLeaving = (grant: (typeof held)[number]) =>
    'grantId' in leaving ? grant.id === leaving.grantId : grant.personId === leaving.personId;
  if (!held.some(isLeaving)) return false;
  const others = held.filter((grant) => !isLeaving(grant) && grant.validUntil === null);
  if (others.length === 0) return true;
  const people = others.map(({ personId }) => personId);
  const able = and(
    inArray(accounts.personId, people),
    isNull(accounts.disabledAt),
    isNull(accounts.closesAt),
  );
  return (await ctx.db.$count(accounts, able)) === 0;
}
