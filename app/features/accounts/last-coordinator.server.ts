import { and, eq, gt, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import { accounts, roleGrants } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Whether nobody else can sign in as a coordinator, also when two ask at once. */
export async function isLastCoordinator(
  ctx: Context<Actor | null>,
  accountId: string,
): Promise<boolean> {
  const inForce = and(
    eq(roleGrants.role, 'coordinator'),
    eq(roleGrants.scopeKind, 'platform'),
    lte(roleGrants.validFrom, ctx.now),
    or(isNull(roleGrants.validUntil), gt(roleGrants.validUntil, ctx.now)),
  );
  await ctx.db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(inForce)
    .orderBy(roleGrants.id)
    .for('update');
  const coordinators = (who: SQL | undefined) =>
    ctx.db
      .select({ id: accounts.id })
      .from(roleGrants)
      .innerJoin(accounts, eq(accounts.personId, roleGrants.personId))
      .where(and(inForce, isNull(accounts.disabledAt), who))
      .limit(1);
  const own = await coordinators(eq(accounts.id, accountId));
  if (own.length === 0) return false;
  const others = await coordinators(and(ne(accounts.id, accountId), isNull(accounts.closesAt)));
  return others.length === 0;
}
