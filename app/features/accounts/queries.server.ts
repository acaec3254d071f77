import { and, asc, desc, eq, like, sql } from 'drizzle-orm';
import { accounts, persons, sessions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/** The actor's own sessions, latest first. */
export async function listOwnSessions(ctx: Context) {
  return ctx.db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(eq(sessions.accountId, ctx.actor.accountId))
    .orderBy(desc(sessions.seenAt));
}

/** The account whose address this is, in any letter case. */
export async function accountOf(ctx: Context<null>, email: string): Promise<string | null> {
  const [account] = await ctx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(sql`lower(${accounts.email})`, email.toLowerCase()));
  return account?.id ?? null;
}

const CHOOSABLE = 11;

/** The demo accounts for the chooser on the sign-in page, without synthetic people beside them. */
export async function listDemoAccounts(ctx: Context<null>) {
  return ctx.db
    .select({ email: accounts.email, displayName: persons.displayName })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(and(eq(accounts.demo, true), like(accounts.email, '%@demo.example')))
    .orderBy(asc(accounts.id))
    .limit(CHOOSABLE);
}
