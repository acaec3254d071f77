import { eq, inArray, sql } from 'drizzle-orm';
import { editions, enrolments, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { DuePlan } from './due.ts';
import type { Extension } from './pace.ts';

const fixedDates = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(d.item_slug, d.due_at), '{}'::jsonb)
  from item_due_dates d where d.edition_id = ${enrolments.editionId})`;

/** Extra time as the database tells it. */
export interface GivenRow {
  id: string;
  hours: number;
  from_at: string;
  until_at: string;
}

/** The extra time of an enrolment, as a column. */
export const givenTime = sql<GivenRow[]>`(
  select coalesce(jsonb_agg(to_jsonb(x)), '[]'::jsonb) from (
    select e.id, e.hours, e.from_at, e.until_at from extension_enrolments g
    join extensions e on e.id = g.extension_id
    where g.enrolment_id = ${enrolments.id} and e.undone_at is null
    order by e.id) x)`;

export function extensionsGiven(given: readonly GivenRow[]): Extension[] {
  return given.map(({ from_at: from, until_at: until, ...extension }) => ({
    ...{ ...extension, fromAt: new Date(from), untilAt: new Date(until) },
  }));
}

/**
 * What decides on the dates of enrolments, but for the items of their courses: one statement however
 * many there are.
 */
export async function loadDuePlans(
  ctx: Pick<Context<Actor | null>, 'db'>,
  enrolmentIds: readonly string[],
): Promise<Map<string, Omit<DuePlan, 'items'>>> {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      id: enrolments.id,
      anchorAt: enrolments.anchorAt,
      arrivalOn: persons.arrivalOn,
      paceWeeks: editions.paceWeeks,
      paceFrom: editions.paceFrom,
      fixed: fixedDates,
      given: givenTime,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(inArray(enrolments.id, [...enrolmentIds]));
  return new Map(
    rows.map(({ id, fixed, given, ...plan }) => [
      id,
      {
        ...plan,
        fixed: new Map(Object.entries(fixed).map(([item, at]) => [item, new Date(at)])),
        extensions: extensionsGiven(given),
      },
    ]),
  );
}
