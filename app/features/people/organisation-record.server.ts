import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { organisationsSeen } from './list-organisations.server.ts';
import {
  listHandovers,
  listOverseers,
  type HandoverView,
  type Overseer,
} from './organisation-people.server.ts';
import { countPeopleAt } from './people-found.server.ts';
import type { NamedPlace } from './places.server.ts';

type Organisation = typeof organisations.$inferSelect;

export interface OrganisationRecord extends Omit<
  Organisation,
  'createdAt' | 'parentId' | 'mergedInto'
> {
  above: NamedPlace | null;
  below: (NamedPlace & { kind: Organisation['kind'] })[];
  /** Merged, though the reader may not know into what. */
  wasMerged: boolean;
  successor: NamedPlace | null;
  predecessors: (NamedPlace & { closedOn: string | null })[];
  people: number;
  overseers: Overseer[];
  handovers: HandoverView[];
}

/** An organisation that the actor oversees; any other is not found. */
export async function findOrganisationRecord(
  ctx: Context,
  id: string,
): Promise<OrganisationRecord> {
  const row = await findOrganisation(ctx, id);
  const [near, people, overseers, own] = await Promise.all([
    loadNear(ctx, row),
    countPeopleAt(ctx, row.id),
    listOverseers(ctx, row.id),
    listHandovers(ctx, row.id),
  ]);
  const { createdAt: _, parentId, mergedInto, ...facts } = row;
  const place = (one: (typeof near)[number]): NamedPlace => {
    const { nameJa, nameEn, isOpen } = one;
    return { id: one.id, nameJa, nameEn, isOpen };
  };
  // Of what the actor does not oversee, only the body above it is named: every address says so.
  const openTo = (one: (typeof near)[number]) => one.isOpen;
  const named = (placeId: string | null) => near.find((one) => one.id === placeId);
  const successor = named(mergedInto);
  const above = named(parentId);
  return {
    ...facts,
    wasMerged: mergedInto !== null,
    above: above ? place(above) : null,
    below: near
      .filter((one) => one.parentId === row.id && one.mergedInto === null && openTo(one))
      .map((one) => ({ ...place(one), kind: one.kind })),
    successor: successor && openTo(successor) ? place(successor) : null,
    predecessors: near
      .filter((one) => one.mergedInto === row.id && openTo(one))
      .map((one) => ({ ...place(one), closedOn: one.closedOn })),
    people,
    overseers,
    handovers: own,
  };
}

/** The row of an organisation that the actor oversees. */
export async function findOrganisation(ctx: Context, id: string): Promise<Organisation> {
  const [row] = isUuid(id)
    ? await ctx.db
        .select()
        .from(organisations)
        .where(and(eq(organisations.id, id), organisationsSeen(ctx)))
    : [];
  if (!row) throw new AppError('not-found');
  return row;
}

/** What stands right above and below an organisation, and what it was merged with. */
function loadNear(ctx: Context, { id, parentId, mergedInto }: Organisation) {
  const ids = [parentId, mergedInto].flatMap((one) => one ?? []);
  return ctx.db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      parentId: organisations.parentId,
      mergedInto: organisations.mergedInto,
      nameJa: organisations.nameJa,
      nameEn: organisations.nameEn,
      closedOn: organisations.closedOn,
      isOpen: sql<boolean>`(${organisationsSeen(ctx)})`,
    })
    .from(organisations)
    .where(
      or(
        eq(organisations.parentId, id),
        eq(organisations.mergedInto, id),
        ids.length > 0 ? inArray(organisations.id, ids) : undefined,
      ),
    )
    .orderBy(
      asc(organisations.code),
      sql`coalesce(${organisations.kana}, ${organisations.nameJa})`,
    );
}
