import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { accounts, invitations, persons } from '#db/schema/index.ts';
import { hasSecondFactor } from '#app/platform/auth/second-factor.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';

export interface AccountState {
  state: 'none' | 'invited' | 'active' | 'closed';
  email: string | null;
  hasSecondFactor: boolean;
  /** Of an invitation: it has to be sent again. */
  isExpired: boolean;
}

/**
 * Whether somebody can sign in, with which address, and whether a second factor is asked for. Who is
 * invited by name stays so when the link has run out: the invitation is sent again, not made anew.
 */
export async function findAccountState(
  ctx: Pick<Context, 'db'>,
  personId: string,
): Promise<AccountState> {
  const [account] = await ctx.db
    .select({ email: accounts.email, disabledAt: accounts.disabledAt, hasSecondFactor })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  if (account) {
    const state = account.disabledAt ? 'closed' : 'active';
    const { disabledAt: _, ...facts } = account;
    return { state, ...facts, isExpired: false };
  }
  const invited = await findInvitation(ctx, personId);
  const isExpired = invited !== null && invited.expiresAt <= realNow();
  const state = invited ? 'invited' : 'none';
  return { state, email: invited?.email ?? null, hasSecondFactor: false, isExpired };
}

/** The invitation of a person by name, or one that is open to an address of theirs. */
async function findInvitation(ctx: Pick<Context, 'db'>, personId: string) {
  const { email, expiresAt } = invitations;
  const byAddress = and(
    isNull(invitations.personId),
    gt(expiresAt, realNow()),
    or(
      eq(sql`lower(${email})`, sql`lower(${persons.privateEmail})`),
      eq(sql`lower(${email})`, sql`lower(${persons.workEmail})`),
    ),
  );
  const [invited] = await ctx.db
    .select({ email, expiresAt })
    .from(invitations)
    .innerJoin(persons, eq(persons.id, personId))
    .where(and(isNull(invitations.usedAt), or(eq(invitations.personId, personId), byAddress)))
    .orderBy(desc(sql`${invitations.personId} is not null`), desc(expiresAt))
    .limit(1);
  return invited ?? null;
}
