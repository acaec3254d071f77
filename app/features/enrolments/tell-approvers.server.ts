import { sql } from 'drizzle-orm';
import { appointments, roleGrants } from '#db/schema/index.ts';
import { notify } from '#app/features/notifications/exports.server.ts';
import { postHeld } from '#app/features/people/exports.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { wallTime, weekdayOf } from '#app/platform/local-time.ts';

const MORNING = 480;
const WEEKEND = [0, 6];

interface Asked extends Record<string, unknown> {
  personId: string;
  organisationId: string;
  count: number;
}

/**
 * Tells supervisors of applications that wait for them: from eight in the morning in Japan, not at
 * weekends, at most once a day, and again only when there is one that they were not told of.
 */
export async function tellApprovers(ctx: Context<null>): Promise<void> {
  const { day, minute } = wallTime(ctx.now, 'Asia/Tokyo');
  if (minute < MORNING || WEEKEND.includes(weekdayOf(day))) return;
  for (const { personId, organisationId, count } of await supervisorsAsked(ctx, day)) {
    await ctx.db.transaction(async (tx) => {
      await notify(
        { ...ctx, db: tx },
        {
          ...{ personId, template: 'approvals-waiting', link: '/admin/approvals' },
          params: { organisation: organisationId, count },
          dedupeKey: `approvals-waiting:${organisationId}:${day}`,
        },
      );
    });
  }
}

/** Who may decide on what waits, with an application newer than what they were told last. */
async function supervisorsAsked(ctx: Context<null>, today: string): Promise<Asked[]> {
  return ctx.db.execute<Asked>(sql`
    with recursive asked as (
      select a.id, a.person_id, (
        select max(c.changed_at) from application_changes c where c.application_id = a.id
      ) as asked_at
      from applications a join editions e on e.id = a.edition_id
      join courses c on c.id = e.course_id and not c.is_private
      where a.state = 'awaiting-approval' and e.approval = 'organisation' and e.archived_at is null
    ), place (application_id, person_id, asked_at, organisation_id) as (
      select asked.id, asked.person_id, asked.asked_at, own.id
      from asked
      join ${appointments} on ${appointments.personId} = asked.person_id
        and ${postHeld(appointments, today)}
      cross join lateral (
        values (${appointments.organisationId}), (${appointments.workplaceId})) own (id)
      where own.id is not null
      union
      select p.application_id, p.person_id, p.asked_at, above.id
      from place p join organisations o on o.id = p.organisation_id
      cross join lateral (values (o.parent_id), (o.merged_into)) above (id)
      where above.id is not null
    )
    select ${roleGrants.personId} as "personId", ${roleGrants.scopeId} as "organisationId",
      count(distinct p.application_id)::int as count
    from place p join ${roleGrants} on ${roleGrants.scopeId} = p.organisation_id
      and ${roleGrants.scopeKind} = 'organisation' and ${roleGrants.role} = 'supervisor'
      and ${grantsHeldAt(ctx.now)}
    where ${roleGrants.personId} <> p.person_id
    group by ${roleGrants.personId}, ${roleGrants.scopeId}
    having max(p.asked_at) > coalesce((
      select max(n.created_at) from notices n
      where n.person_id = ${roleGrants.personId} and n.template = 'approvals-waiting'
        and n.params ->> 'organisation' = ${roleGrants.scopeId}::text), '-infinity')`);
}
