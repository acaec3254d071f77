import { asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { appointments, organisations, persons, supervisions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { hostAbove, mayOpen, type NamedPlace } from './places.server.ts';
import { postsOverseenBy } from './visible.server.ts';

const workplaces = alias(organisations, 'workplace');

/** All stays of a person, the latest first, with whether the actor oversees each. */
export function loadPosts(ctx: Context, personId: string) {
  const place = (of: typeof organisations | typeof workplaces) => sql<NamedPlace>`json_build_object(
    'id', ${of.id}, 'nameJa', ${of.nameJa}, 'nameEn', ${of.nameEn},
    'isOpen', ${mayOpen(ctx.actor, of.id)})`;
  const isOwn: SQL = postsOverseenBy(ctx.actor) ?? sql`true`;
  return ctx.db
    .select({
      post: appointments,
      isOwn: sql<boolean>`coalesce(${isOwn}, false)`,
      organisation: place(organisations),
      workplace: sql<NamedPlace | null>`case when ${workplaces.id} is not null
        then ${place(workplaces)} end`,
      host: hostAbove(ctx.actor, appointments.organisationId),
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .leftJoin(workplaces, eq(workplaces.id, appointments.workplaceId))
    .where(eq(appointments.personId, personId))
    .orderBy(desc(appointments.startsOn), desc(appointments.id));
}

type Supervisor = Awaited<ReturnType<typeof loadSupervisors>>[number];

/** Who looked after a person, and when. */
export function loadSupervisors(ctx: Context, personId: string) {
  return ctx.db
    .select({
      appointmentId: supervisions.appointmentId,
      name: persons.legalName,
      startedAt: supervisions.startedAt,
      endedAt: supervisions.endedAt,
    })
    .from(supervisions)
    .innerJoin(appointments, eq(appointments.id, supervisions.appointmentId))
    .innerJoin(persons, eq(persons.id, supervisions.supervisorId))
    .where(eq(appointments.personId, personId))
    .orderBy(sql`${supervisions.endedAt} desc nulls first`, asc(supervisions.startedAt));
}

/** One of them as the record shows it. */
export const spanOf = ({ name, startedAt, endedAt }: Supervisor) => ({
  name,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
