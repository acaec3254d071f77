import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
  accounts,
  appointments,
  enrolments,
  organisations,
  persons,
  roleGrants,
} from '#db/schema/index.ts';
import { coursesKnownTo } from '#app/features/courses/exports.server.ts';
import { postHeld } from '#app/features/people/exports.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { presentPostOf } from './filters.server.ts';
import { selectLearners, viewOfLearner, type LearnerRow } from './learners.server.ts';

type Bilingual = { ja: string; en: string };

/** Somebody whose role lets them see the actor. */
export interface Overseer {
  name: string;
  role: 'advisor' | 'supervisor';
  organisation: Bilingual;
}

/** What others see of the actor, with the data they see. */
export interface WhoSees {
  overseers: Overseer[];
  record: {
    legalName: string;
    kana: string | null;
    workEmail: string | null;
    privateEmail: string | null;
    arrivalOn: string | null;
    post: { kind: string; jetNumber: string | null; organisation: Bilingual } | null;
  };
  learning: LearnerRow[];
}

/**
 * Everything that supervisors, advisors and coordinators are shown of the actor, and who they are. Of
 * private courses it has nothing: coordinators alone know of those, as the page says.
 */
export async function whoSeesActor(ctx: Context): Promise<WhoSees> {
  const today = japanDay(ctx.now);
  const { personId } = ctx.actor;
  const posts = await ctx.db
    .select({
      kind: appointments.kind,
      jetNumber: appointments.jetNumber,
      organisationId: appointments.organisationId,
      workplaceId: appointments.workplaceId,
      organisation: { ja: organisations.nameJa, en: organisations.nameEn },
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(and(eq(appointments.personId, personId), postHeld(appointments, today)))
    .orderBy(asc(appointments.startsOn));
  const places = posts.flatMap((post) => [post.organisationId, post.workplaceId ?? []].flat());
  const [person] = await ctx.db.select().from(persons).where(eq(persons.id, personId));
  const rows = await selectLearners(ctx, presentPostOf(today, undefined)).where(
    and(eq(enrolments.personId, personId), isNull(enrolments.withdrawnAt), coursesKnownTo(null)),
  );
  const {
    legalName = '',
    kana = null,
    workEmail = null,
    privateEmail = null,
    arrivalOn = null,
  } = person ?? {};
  return {
    overseers: await overseersOf(ctx, places),
    record: { legalName, kana, workEmail, privateEmail, arrivalOn, post: posts[0] ?? null },
    learning: rows.map((row) => viewOfLearner(row, ctx.now)),
  };
}

/** Who holds a role on one of these organisations or on any that stands above it. */
async function overseersOf(ctx: Context, places: readonly string[]): Promise<Overseer[]> {
  if (places.length === 0) return [];
  const above = sql`(
    with recursive above (id) as (
      select unnest(${sql.param(places)}::uuid[])
      union
      select up.id from ${organisations} o
        join above on above.id = o.id
        cross join lateral (values (o.parent_id), (o.merged_into)) as up (id)
      where up.id is not null)
    select id from above)`;
  const rows = await ctx.db
    .selectDistinct({
      name: persons.displayName,
      role: roleGrants.role,
      organisation: { ja: organisations.nameJa, en: organisations.nameEn },
    })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .innerJoin(accounts, and(eq(accounts.personId, persons.id), isNull(accounts.disabledAt)))
    .innerJoin(organisations, eq(organisations.id, roleGrants.scopeId))
    .where(
      and(
        inArray(roleGrants.role, ['advisor', 'supervisor']),
        sql`${roleGrants.scopeId} in ${above}`,
        grantsHeldAt(ctx.now),
      ),
    );
  return rows as Overseer[];
}
