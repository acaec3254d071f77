import { and, eq, exists, inArray, sql } from 'drizzle-orm';
import { accounts, persons, roleGrants } from '#db/schema/index.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** The people who recruit for a company now, whoever is told of something that concerns it. */
export async function recruitersOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  companyId: string,
): Promise<string[]> {
  const { personId, role, scopeKind, scopeId } = roleGrants;
  const account = db
    .select({ one: sql`1` })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  const rows = await db
    .selectDistinct({ personId })
    .from(roleGrants)
    .where(
      and(
        ...[eq(role, 'recruiter'), eq(scopeKind, 'organisation'), eq(scopeId, companyId)],
        ...[grantsHeldAt(now), exists(account)],
      ),
    );
  return rows.map((row) => row.personId);
}

/** The names of all who recruit for these companies or did, by person. */
export async function recruiterNames(
  { db }: Pick<Context, 'db'>,
  companyIds: readonly string[],
): Promise<Map<string, string>> {
  if (companyIds.length === 0) return new Map();
  const { id, displayName: name } = persons;
  const rows = await db
    .selectDistinct({ id, name })
    .from(persons)
    .innerJoin(roleGrants, eq(roleGrants.personId, id))
    .where(and(eq(roleGrants.role, 'recruiter'), inArray(roleGrants.scopeId, [...companyIds])));
  return new Map(rows.map((row) => [row.id, row.name]));
}
