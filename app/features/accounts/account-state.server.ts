import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { accounts, invitations, persons } from '#db/schema/index.ts';
import { hasSecondFactor } from '#app/platform/auth/second-factor.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';

export type AccountState = 'none' | 'invited' | 'active' | 'closed';

/** Whether somebody can sign in, with which address, and whether a second factor is asked for. */
export async function findAccountState(
  ctx: Pick<Context, 'db'>,
  personId: string,
): Promise<{ state: AccountState; email: string | null; hasSecondFactor: boolean }> {
  const [account] = await ctx.db
    .select({ email: accounts.email, disabledAt: accounts.disabledAt, hasSecondFactor })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  if (account) {
    const state = account.disabledAt ? 'closed' : 'active';
    return { state, email: account.email, hasSecondFactor: account.hasSecondFactor };
  }
  const [invited] = await ctx.db
    .select({ email: invitations.email })
    .from(invitations)
    .innerJoin(persons, eq(persons.id, personId))
    .where(
      and(
        or(
          eq(sql`lower(${invitations.email})`, sql`lower(${persons.privateEmail})`),
          eq(sql`lower(${invitations.email})`, sql`lower(${persons.workEmail})`),
        ),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, realNow()),
      ),
    )
    .limit(1);
  const state = invited ? 'invited' : 'none';
  return { state, email: invited?.email ?? null, hasSecondFactor: false };
}
