import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { persons, roleGrants } from '#db/schema/index.ts';
import { DEFAULT_READING } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { mayImport } from './policy.ts';

/**
 * The context of a job for the coordinator who asked for it, with the roles they hold when it runs;
 * null when they may not import any more.
 */
export async function actingFor(
  ctx: Context<null>,
  personId: string | null,
): Promise<Context | null> {
  if (personId === null) return null;
  const [person] = await ctx.db.select().from(persons).where(eq(persons.id, personId));
  const held = and(
    eq(roleGrants.personId, personId),
    lte(roleGrants.validFrom, ctx.now),
    or(isNull(roleGrants.validUntil), gt(roleGrants.validUntil, ctx.now)),
  );
  const grants = await ctx.db.select().from(roleGrants).where(held);
  if (!person || !mayImport({ grants })) return null;
  const { legalName, displayName, locale, timeZone, arrivalOn } = person;
  const nobodysSession = { accountId: '', sessionId: '', email: '', demo: false };
  const actor = { personId, grants, legalName, displayName, locale, timeZone, arrivalOn };
  return { ...ctx, actor: { ...actor, ...nobodysSession, reading: DEFAULT_READING } };
}
