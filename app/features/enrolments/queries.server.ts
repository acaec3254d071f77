import { and, asc, eq, gt, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { applications, enrolments, organisations, persons } from '#db/schema/index.ts';
import {
  personsOverseenBy,
  postsOverseenBy,
  presentPosts,
} from '#app/features/people/exports.server.ts';
import { editionsKnownTo } from '#app/features/courses/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { ApplicationParams } from './params.ts';
import type { Application, ApplicationState } from './seats.server.ts';

const PAGE = 100;

/** The filter that matches `maySeeApplication`. */
export function applicationsVisibleTo(
  actor: Pick<Actor, 'grants' | 'personId'> | null,
  today: string,
): SQL | undefined {
  const overseen = personsOverseenBy(actor, today, applications.personId);
  if (!overseen || !actor) return overseen;
  const known = and(overseen, editionsKnownTo(actor, applications.editionId));
  return or(eq(applications.personId, actor.personId), known);
}

/** Where a person is in post now or next, of the posts that the actor oversees. */
export function placeOf(
  ctx: Pick<Context, 'actor' | 'now'>,
  personId: AnyPgColumn = applications.personId,
): SQL<Bilingual | null> {
  const posts = presentPosts(japanDay(ctx.now), postsOverseenBy(ctx.actor));
  return sql`(select jsonb_build_object('ja', ${organisations.nameJa}, 'en', ${organisations.nameEn})
    from ${posts} post join ${organisations} on ${organisations.id} = post.organisation_id
    where post.person_id = ${personId})`;
}

/** An application in a list of staff. */
export interface ApplicationRow {
  id: string;
  personId: string;
  name: string;
  place: Bilingual | null;
  state: ApplicationState;
  route: Application['route'];
  ticket: number;
  appliedAt: string;
  completed: boolean;
}

/** Applications to an edition that the actor may see, in their order; `next` begins the next page. */
export async function listApplications(
  ctx: Context,
  input: ApplicationParams & { editionId: string },
): Promise<{ rows: ApplicationRow[]; next: number | null }> {
  const today = japanDay(ctx.now);
  const found = await ctx.db
    .select({
      application: applications,
      name: persons.legalName,
      place: placeOf(ctx),
      completed: sql<boolean>`${enrolments.completedAt} is not null`,
    })
    .from(applications)
    .innerJoin(persons, eq(persons.id, applications.personId))
    .leftJoin(enrolments, eq(enrolments.id, applications.enrolmentId))
    .where(
      and(
        eq(applications.editionId, input.editionId),
        applicationsVisibleTo(ctx.actor, today),
        input.state && eq(applications.state, input.state),
        input.after === undefined ? undefined : gt(applications.ticket, input.after),
      ),
    )
    .orderBy(asc(applications.ticket))
    .limit(PAGE + 1);
  const rows = found.slice(0, PAGE).map(({ application, ...row }) => ({
    ...row,
    ...{ id: application.id, personId: application.personId, state: application.state },
    ...{ route: application.route, ticket: application.ticket },
    appliedAt: application.appliedAt.toISOString(),
  }));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.ticket ?? null) : null };
}

/** How many applications to an edition the actor may see, by state. */
export async function countApplications(
  ctx: Context,
  editionId: string,
): Promise<Partial<Record<ApplicationState, number>>> {
  const rows = await ctx.db
    .select({ state: applications.state, count: sql<number>`count(*)::int` })
    .from(applications)
    .where(
      and(
        eq(applications.editionId, editionId),
        applicationsVisibleTo(ctx.actor, japanDay(ctx.now)),
      ),
    )
    .groupBy(applications.state);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
