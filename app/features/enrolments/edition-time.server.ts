import { eq, sql } from 'drizzle-orm';
import { editions, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { extensionsGiven, type GivenRow } from './due-plans.server.ts';
import type { Extension } from './pace.ts';

/** The most that anybody of an edition was given at its quizzes. */
export interface EditionTime {
  anchorAt: Date | null;
  /** Extra time as one or more learners have it together; who has none is not among them. */
  extensions: Extension[][];
  /** The longest working time at each quiz, of the duration that it says; what was taken back too. */
  eased: { itemSlug: string | null; percent: number }[];
}

/** Each sum of extra time that somebody of the edition has, once. */
const everyExtension = sql<GivenRow[][]>`(
  select coalesce(jsonb_agg(distinct x.given), '[]'::jsonb) from (
    select jsonb_agg(to_jsonb(e) order by e.id) as given
    from enrolments o
    join extension_enrolments g on g.enrolment_id = o.id
    join (select id, hours, from_at, until_at from extensions where undone_at is null) e
      on e.id = g.extension_id
    where o.edition_id = ${editions.id} and o.withdrawn_at is null
    group by o.id) x)`;

/** The longest working time that somebody of the edition has at each quiz, and at all of them. */
const mostTime = sql<EditionTime['eased']>`(
  select coalesce(jsonb_agg(to_jsonb(x)), '[]'::jsonb) from (
    select a.item_slug as "itemSlug", max(a.duration_percent) as percent from accommodations a
    where a.duration_percent is not null
      and (a.edition_id is null or a.edition_id = ${editions.id})
      and (a.scope_kind = 'edition' or exists (
        select from accommodation_persons p
        join enrolments o on o.person_id = p.person_id
        where p.accommodation_id = a.id
          and o.edition_id = ${editions.id} and o.withdrawn_at is null))
    group by a.item_slug) x)`;

/** What is given at quizzes in the edition of an enrolment, to whomever: one statement. */
export async function loadEditionTime(
  ctx: Pick<Context<Actor | null>, 'db'>,
  enrolmentId: string,
): Promise<EditionTime> {
  const [row] = await ctx.db
    .select({
      anchorAt: editions.anchorAt,
      extensions: everyExtension,
      eased: mostTime,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(eq(enrolments.id, enrolmentId));
  if (!row) throw new Error(`no enrolment ${enrolmentId}`);
  return { ...row, extensions: row.extensions.map(extensionsGiven) };
}
