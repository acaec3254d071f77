import { and, eq, isNull } from 'drizzle-orm';
import { accounts, persons, roleGrants } from '#db/schema/index.ts';
import { DEFAULT_READING, grantsInForce } from '#app/platform/auth/actor.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import { hasSecondFactor } from '#app/platform/auth/second-factor.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { mayImport } from './policy.ts';

/**
 * The context of a job for the coordinator who asked for it, with the roles that are in force when it
 * runs; null when they may not import any more.
 */
export async function actingFor(
  ctx: Context<null>,
  personId: string | null,
): Promise<Context | null> {
  if (personId === null) return null;
  const [row] = await ctx.db
    .select({ person: persons, demo: accounts.demo, hasSecondFactor })
    .from(persons)
    .innerJoin(accounts, eq(accounts.personId, persons.id))
    .where(and(eq(persons.id, personId), isNull(accounts.disabledAt)));
  if (!row) return null;
  const own = and(eq(roleGrants.personId, personId), grantsHeldAt(ctx.now));
  const held = await ctx.db.select().from(roleGrants).where(own);
  const { grants } = grantsInForce(held, row.demo || row.hasSecondFactor);
  if (!mayImport({ grants })) return null;
  const { legalName, displayName, locale, timeZone, arrivalOn } = row.person;
  const nobodysSession = { accountId: '', sessionId: '', email: '', demo: row.demo };
  const actor = { personId, grants, legalName, displayName, locale, timeZone, arrivalOn };
  return { ...ctx, actor: { ...actor, ...nobodysSession, reading: DEFAULT_READING } };
}
