import { eq, inArray, sql } from 'drizzle-orm';
import { organisations, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepPeople } from './policy.ts';
import { POST_PLACES } from './schema.ts';

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

/**
 * Holds the tree of organisations for the rest of the transaction: who moves one and who moves another each
 * see no cycle in what they do, and together would make one. Call it before anything is read of the tree.
 */
export async function lockOrganisationTree(ctx: Pick<Context, 'db'>): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('organisation-tree'))`);
}

export type PlaceRefusal = 'no-such-organisation' | 'wrong-organisation' | 'wrong-workplace';

/**
 * Holds the places of a stay, so that none closes meanwhile, and refuses one that is closed or of a kind
 * at which no posts are held, unless the stay is at it already.
 */
export async function refusedPlace(
  ctx: Pick<Context, 'db'>,
  places: { organisationId: string; workplaceId?: string | null | undefined },
  own: readonly (string | null)[],
): Promise<PlaceRefusal | null> {
  const ids = [places.organisationId, places.workplaceId].flatMap((id) => id ?? []);
  if (!ids.every(isUuid)) return 'no-such-organisation';
  const rows = await ctx.db
    .select({ id: organisations.id, kind: organisations.kind, closedOn: organisations.closedOn })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(organisations.id)
    .for('share');
  if (rows.length < new Set(ids).size) return 'no-such-organisation';
  const isWrong = (id: string | null | undefined) =>
    rows.some((row) => row.id === id && !own.includes(row.id) && !isPostPlace(row));
  if (isWrong(places.organisationId)) return 'wrong-organisation';
  return isWrong(places.workplaceId) ? 'wrong-workplace' : null;
}

const isPostPlace = ({ kind, closedOn }: { kind: string; closedOn: string | null }) =>
  closedOn === null && POST_PLACES.some((place) => place === kind);
