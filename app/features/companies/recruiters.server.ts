import { and, asc, eq, exists, isNull, sql } from 'drizzle-orm';
import { accounts, companyRecruiters, persons, roleGrants } from '#db/schema/index.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { loadCompany, type Company } from './load-company.server.ts';

/** Somebody who recruits for the actor's company, or is invited to. */
export interface Recruiter {
  id: string;
  name: string;
  email: string;
  rank: 'owner' | 'member';
  /** They have an account and the role. */
  isHere: boolean;
  isSelf: boolean;
}

/** The company of a recruiter; the area is nobody else's, and who recruits for none finds nothing in it. */
export async function requireCompany(ctx: Context): Promise<Company> {
  if (!hasRole(ctx.actor, 'recruiter')) throw new AppError('forbidden');
  const company = await loadCompany(ctx);
  if (!company) throw new AppError('not-found');
  return company;
}

/** Who recruits for the actor's company: owners first. */
export async function listRecruiters(ctx: Context): Promise<Recruiter[]> {
  const company = await requireCompany(ctx);
  const { id, personId, email, name, rank, companyId, endedAt } = companyRecruiters;
  const rows = await ctx.db
    .select({ id, personId, email, name, rank, known: persons.displayName, account: accounts.id })
    .from(companyRecruiters)
    .leftJoin(persons, eq(persons.id, personId))
    .leftJoin(accounts, eq(accounts.personId, personId))
    .where(and(eq(companyId, company.id), isNull(endedAt)))
    .orderBy(sql`${rank} desc`, asc(name), asc(id));
  return rows.map(({ personId: person, known, account, ...row }) => ({
    ...row,
    name: known ?? row.name,
    isHere: account !== null,
    isSelf: person === ctx.actor.personId,
  }));
}

/** Whether the actor is an owner of the company they act for. */
export async function isOwner(ctx: Context, companyId: string): Promise<boolean> {
  return (await ctx.db.$count(companyRecruiters, ownersOf(ctx, companyId, ctx.actor.personId))) > 0;
}

/** The filter of owners of a company who have an account and hold the role now. */
export function ownersOf(ctx: Pick<Context, 'db' | 'now'>, companyId: string, personId?: string) {
  const held = ctx.db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, companyRecruiters.personId),
        eq(roleGrants.role, 'recruiter'),
        eq(roleGrants.scopeId, companyId),
        grantsHeldAt(ctx.now),
      ),
    );
  const account = ctx.db
    .select({ one: sql`1` })
    .from(accounts)
    .where(eq(accounts.personId, companyRecruiters.personId));
  return and(
    eq(companyRecruiters.companyId, companyId),
    eq(companyRecruiters.rank, 'owner'),
    isNull(companyRecruiters.endedAt),
    personId ? eq(companyRecruiters.personId, personId) : undefined,
    exists(held),
    exists(account),
  );
}
