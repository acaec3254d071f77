import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { accounts, invitations, persons } from '#db/schema/index.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';

export type AccountState = 'none' | 'invited' | 'active' | 'closed';

/** Whether somebody can sign in, and with which address. */
export async function findAccountState(
  ctx: Pick<Context, 'db'>,
  personId: string,
): Promise<{ state: AccountState; email: string | null }> {
  const [account] = await ctx.db
    .select({ email: accounts.email, disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  if (account) {
    return { state: account.disabledAt ? 'closed' : 'active', email: account.email };
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
  return { state: invited ? 'invited' : 'none', email: invited?.email ?? null };
}
