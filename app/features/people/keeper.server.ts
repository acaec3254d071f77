import { eq } from 'drizzle-orm';
import { organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepPeople } from './policy.ts';

/** Refuses who may not enter and change people, posts, organisations and roles. */
export function requireKeeper(ctx: Context): void {
  if (!mayKeepPeople(ctx.actor)) throw new AppError('forbidden');
}

/** Holds a person for the rest of the transaction: their posts and roles change one after another. */
export async function lockPerson(ctx: Pick<Context, 'db'>, personId: string) {
  const [person] = isUuid(personId)
    ? await ctx.db.select().from(persons).where(eq(persons.id, personId)).for('update')
    : [];
  if (!person) throw new AppError('not-found');
  return person;
}

/** Holds an organisation for the rest of the transaction. */
export async function lockOrganisation(ctx: Pick<Context, 'db'>, id: string) {
  const [organisation] = isUuid(id)
    ? await ctx.db.select().from(organisations).where(eq(organisations.id, id)).for('update')
    : [];
  if (!organisation) throw new AppError('not-found');
  return organisation;
}
