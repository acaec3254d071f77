import { eq, sql } from 'drizzle-orm';
import { editions, enrolments } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Accommodation } from './accommodations.ts';
import { extensionsGiven, givenTime } from './due-plans.server.ts';
import type { Extension } from './pace.ts';

interface Eased {
  item_slug: string | null;
  duration_percent: number | null;
  extra_attempts: number;
  undone_at: string | null;
}

/**
 * The accommodations of an enrolment, as a column: those of its person, and those of its edition. Working
 * time that was taken back stands among them, for attempts that had begun with it.
 */
const givenEase = sql<Eased[]>`(
  select coalesce(jsonb_agg(to_jsonb(x)), '[]'::jsonb) from (
    select a.item_slug, a.duration_percent, a.extra_attempts, a.undone_at from accommodations a
    where a.id in (
        select p.accommodation_id from accommodation_persons p
        where p.person_id = ${enrolments.personId}
        union all
        select e.id from accommodations e
        where e.edition_id = ${enrolments.editionId} and e.scope_kind = 'edition')
      and (a.edition_id is null or a.edition_id = ${enrolments.editionId})
      and (a.undone_at is null or a.duration_percent is not null)
    order by a.id) x)`;

/** What a learner was given beyond what the rules of quizzes say. */
export interface Given {
  /** From when the days of the enrolment's edition count. */
  anchorAt: Date | null;
  extensions: Extension[];
  accommodations: Accommodation[];
}

/** What the learner of an enrolment was given: one statement. */
export async function loadGivenTime(
  ctx: Pick<Context<Actor | null>, 'db'>,
  enrolmentId: string,
): Promise<Given> {
  const [row] = await ctx.db
    .select({ anchorAt: editions.anchorAt, given: givenTime, eased: givenEase })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(eq(enrolments.id, enrolmentId));
  if (!row) throw new Error(`no enrolment ${enrolmentId}`);
  return {
    anchorAt: row.anchorAt,
    extensions: extensionsGiven(row.given),
    accommodations: row.eased.map(accommodationOf),
  };
}

const accommodationOf = (eased: Eased): Accommodation => ({
  itemSlug: eased.item_slug,
  durationPercent: eased.duration_percent,
  extraAttempts: eased.extra_attempts,
  undoneAt: eased.undone_at === null ? null : new Date(eased.undone_at),
});
