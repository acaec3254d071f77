import { and, asc, eq, sql } from 'drizzle-orm';
import {
  applicationChanges,
  applications,
  courses,
  editions,
  enrolments,
  persons,
} from '#db/schema/index.ts';
import { findPublishedCourse, listLevels } from '#app/features/courses/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { loadEditionNames, type EditionName } from './edition-names.server.ts';
import { unpublished } from './list-editions.server.ts';
import { mayDecideApplication, mayKeepEditions } from './policy.ts';
import { applicationsVisibleTo, placeOf, type ApplicationRow } from './queries.server.ts';
import type { Application, Cause } from './seats.server.ts';
import { hasLeft } from './states.ts';

/** A step of an application: what, when, by whom and why. */
export interface ApplicationStep {
  id: string;
  state: Application['state'];
  cause: Cause;
  at: string;
  by: string | null;
  reason: string | null;
  /** The other side of a change of level. */
  other: Pick<EditionName, 'course' | 'edition'> | null;
}

export interface ApplicationRecord extends ApplicationRow {
  edition: { id: string; name: Bilingual };
  course: { slug: string; title: Bilingual };
  /** How many wait before them, and they; null where they do not wait. */
  waitingPlace: number | null;
  steps: ApplicationStep[];
  mayDecide: boolean;
  mayRemove: boolean;
  /** Whether there is another level to which they may be moved. */
  mayChangeLevel: boolean;
  mayOpenEdition: boolean;
}

/** Which place in the waiting list of its edition an application has; null where it has none. */
export const waitingPlace = sql<number | null>`case when ${applications.state} = 'waiting' then (
  select count(*)::int from applications before
  where before.edition_id = ${applications.editionId} and before.state = 'waiting'
    and before.ticket <= ${applications.ticket}) end`;

/** One application that the actor may see, with every step, or null. */
export async function findApplicationRecord(
  ctx: Context,
  id: string,
): Promise<ApplicationRecord | null> {
  const row = await load(ctx, id);
  if (!row) return null;
  const { application, edition, slug, isPrivate, ...more } = row;
  const { personId, state, route, ticket } = application;
  const published = await findPublishedCourse(ctx.db, slug);
  const isKeeper = mayKeepEditions(ctx.actor);
  // Who sees an application of somebody else's oversees them.
  const isOwn = personId === ctx.actor.personId;
  const { approval, archivedAt } = edition;
  const isArchived = archivedAt !== null;
  const subject = { approval, isArchived, isPrivate, isOverseen: !isOwn, isOwn };
  return {
    ...more,
    ...{ id, personId, state, route, ticket, appliedAt: application.appliedAt.toISOString() },
    edition: { id: edition.id, name: { ja: edition.nameJa, en: edition.nameEn } },
    course: published ? { slug, title: published.outline.title } : unpublished(slug),
    steps: await stepsOf(ctx, id),
    mayDecide: state === 'awaiting-approval' && mayDecideApplication(ctx.actor, subject),
    mayRemove: isKeeper && !hasLeft(state) && !more.completed,
    mayChangeLevel:
      isKeeper &&
      state === 'enrolled' &&
      !more.completed &&
      (await listLevels(ctx.db, slug)).length > 1,
    mayOpenEdition: isKeeper,
  };
}

async function load(ctx: Context, id: string) {
  if (!isUuid(id)) return undefined;
  const today = japanDay(ctx.now);
  const [row] = await ctx.db
    .select({
      application: applications,
      edition: editions,
      slug: courses.slug,
      isPrivate: courses.isPrivate,
      name: persons.legalName,
      place: placeOf(ctx),
      waitingPlace,
      completed: sql<boolean>`${enrolments.completedAt} is not null`,
    })
    .from(applications)
    .innerJoin(persons, eq(persons.id, applications.personId))
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .leftJoin(enrolments, eq(enrolments.id, applications.enrolmentId))
    .where(and(eq(applications.id, id), applicationsVisibleTo(ctx.actor, today)));
  return row;
}

async function stepsOf(ctx: Context, applicationId: string): Promise<ApplicationStep[]> {
  const rows = await ctx.db
    .select({
      id: applicationChanges.id,
      state: applicationChanges.state,
      cause: applicationChanges.cause,
      at: applicationChanges.changedAt,
      by: persons.displayName,
      reason: applicationChanges.reason,
      otherEditionId: applicationChanges.otherEditionId,
    })
    .from(applicationChanges)
    .leftJoin(persons, eq(persons.id, applicationChanges.changedBy))
    .where(eq(applicationChanges.applicationId, applicationId))
    .orderBy(asc(applicationChanges.id));
  const names = await loadEditionNames(
    ctx,
    rows.map(({ otherEditionId }) => otherEditionId),
  );
  return rows.map(({ at, otherEditionId, ...row }) => ({
    ...row,
    at: at.toISOString(),
    other: names.get(otherEditionId ?? '') ?? null,
  }));
}
