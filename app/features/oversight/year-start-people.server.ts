import { and, asc, desc, eq, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  appointments,
  organisations,
  persons,
  roleGrants,
  supervisions,
} from '#db/schema/index.ts';
import { postHeld } from '#app/features/people/exports.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { NAMED, type OpenThings } from './year-start.ts';

const place = { id: organisations.id, ja: organisations.nameJa, en: organisations.nameEn };

/**
 * Roles of supervisors that are held now and end by 31 March before a fiscal year, where the same person
 * has none for the same organisation after it. One statement.
 */
export async function endingGrants(ctx: Context, year: number): Promise<OpenThings> {
  const later = alias(roleGrants, 'later');
  const first = startOfJapanDay(`${year}-04-01`);
  const after = sql`${first.toISOString()}::timestamptz`;
  const goesOn = sql`exists (select from ${roleGrants} later where ${and(
    eq(later.personId, roleGrants.personId),
    eq(later.role, roleGrants.role),
    eq(later.scopeId, roleGrants.scopeId),
    or(isNull(later.validUntil), sql`${later.validUntil} > ${after}`),
  )})`;
  const rows = await ctx.db
    .select({ place, name: persons.legalName, total: sql<number>`count(*) over ()::int` })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .innerJoin(organisations, eq(organisations.id, roleGrants.scopeId))
    .where(
      and(
        eq(roleGrants.role, 'supervisor'),
        grantsHeldAt(ctx.now),
        lte(roleGrants.validUntil, first),
        sql`not ${goesOn}`,
      ),
    )
    .orderBy(asc(roleGrants.validUntil), asc(roleGrants.id))
    .limit(NAMED);
  const named = rows.map(({ place: { id, ja, en }, name }) => ({
    to: `/admin/organisations/${id}/handover`,
    name: { ja: `${name}（${ja}）`, en: `${name} (${en})` },
  }));
  return { open: rows[0]?.total ?? 0, first: named };
}

/** Posts that have begun and whose person nobody looks after who is supervisor now. One statement. */
export async function postsWithoutSupervisor(ctx: Context): Promise<OpenThings> {
  const today = japanDay(ctx.now);
  const looked = sql`exists (select from ${supervisions} where ${and(
    eq(supervisions.appointmentId, appointments.id),
    isNull(supervisions.endedAt),
    supervisorNow(ctx, sql`${roleGrants.personId} = ${supervisions.supervisorId}`),
  )})`;
  const rows = await ctx.db
    .select({
      ...place,
      total: sql<number>`(sum(count(*)) over ())::int`,
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(
      and(postHeld(appointments, today), lte(appointments.startsOn, today), sql`not ${looked}`),
    )
    .groupBy(organisations.id)
    .orderBy(desc(sql`count(*)`), asc(organisations.id))
    .limit(NAMED);
  return placesOf(rows);
}

/** Open organisations with people in post or to come, for which nobody is supervisor now. One statement. */
export async function organisationsWithoutSupervisor(ctx: Context): Promise<OpenThings> {
  const today = japanDay(ctx.now);
  const hasPeople = sql`exists (select from ${appointments} where ${and(
    eq(appointments.organisationId, organisations.id),
    postHeld(appointments, today),
  )})`;
  const scopes = sql`array(select ${roleGrants.scopeId} from ${roleGrants}
    where ${and(eq(roleGrants.role, 'supervisor'), grantsHeldAt(ctx.now))})`;
  const rows = await ctx.db
    .select({ ...place, total: sql<number>`count(*) over ()::int` })
    .from(organisations)
    .where(
      and(
        or(isNull(organisations.closedOn), sql`${organisations.closedOn} > ${today}::date`),
        hasPeople,
        sql`${organisations.id} not in (select organisations_below(${scopes}))`,
      ),
    )
    .orderBy(asc(organisations.nameJa), asc(organisations.id))
    .limit(NAMED);
  return placesOf(rows);
}

function supervisorNow(ctx: Context, whose: SQL): SQL {
  return sql`exists (select from ${roleGrants}
    where ${and(whose, eq(roleGrants.role, 'supervisor'), grantsHeldAt(ctx.now))})`;
}

function placesOf(rows: readonly { id: string; ja: string; en: string; total: number }[]) {
  const first = rows.map(({ id, ja, en }) => ({
    to: `/admin/organisations/${id}`,
    name: { ja, en },
  }));
  return { open: rows[0]?.total ?? 0, first };
}
