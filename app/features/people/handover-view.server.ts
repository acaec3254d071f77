import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { appointments, persons, roleGrants, supervisions } from '#db/schema/index.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireKeeper } from './keeper.server.ts';
import { organisationsBelow, postsBelow } from './visible.server.ts';

/** A supervisor who may hand people over, and how many there are. */
export interface Handing {
  personId: string;
  name: string;
  people: number;
}

/** The supervisors of an organisation and below it, with how many people each would hand over. */
export async function listHanding(ctx: Context, organisationId: string): Promise<Handing[]> {
  requireKeeper(ctx);
  const below = organisationsBelow([organisationId]);
  const looked = ctx.db
    .select({ supervisorId: supervisions.supervisorId })
    .from(supervisions)
    .innerJoin(appointments, eq(appointments.id, supervisions.appointmentId))
    .where(
      and(
        eq(supervisions.supervisorId, persons.id),
        isNull(supervisions.endedAt),
        postsBelow([organisationId]),
      ),
    );
  const holders = ctx.db
    .select({ personId: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.role, 'supervisor'),
        sql`${roleGrants.scopeId} in ${below}`,
        grantsHeldAt(ctx.now),
      ),
    );
  return ctx.db
    .select({
      personId: persons.id,
      name: persons.legalName,
      people: sql<number>`(select count(*)::int from (${looked}) own)`,
    })
    .from(persons)
    .where(inArray(persons.id, holders))
    .orderBy(sql`${persons.sortKey} collate "ja-x-icu"`, asc(persons.id));
}
