import { inArray, sql } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';

/** What decides on whether people can be invited, by their ids. */
export async function findInvitable(ctx: Context, personIds: readonly string[]) {
  const ids = personIds.filter(isUuid);
  if (ids.length === 0) return new Map<string, never>();
  const rows = await ctx.db
    .select({
      id: persons.id,
      email: sql<string | null>`coalesce(private_email, work_email)`,
      hasAccount: sql<boolean>`exists (
        select from accounts a where a.person_id = persons.id)`,
      isInvited: sql<boolean>`exists (
        select from invitations i where i.person_id = persons.id)`,
      isTaken: sql<boolean>`exists (
        select from accounts a where lower(a.email) = lower(coalesce(private_email, work_email)))`,
    })
    .from(persons)
    .where(inArray(persons.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
