import { and, eq, sql } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * A person's own address follows the one they sign in with, where it was the same: call it in the
 * transaction that changes the account's.
 */
export async function followEmail(
  ctx: Context<Actor | null>,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<void> {
  const was = sql`lower(${persons.privateEmail}) = ${from.toLowerCase()}`;
  await ctx.db
    .update(persons)
    .set({ privateEmail: to })
    .where(and(eq(persons.id, personId), was));
}
