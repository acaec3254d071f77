import { and, eq, gt, isNull, ne, notExists, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  applicationChanges,
  applications,
  courses,
  editions,
  enrolments,
} from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findEditionCourse } from './edition-names.server.ts';

/** The editions that somebody asked to leave for a course in which they are, and has a place in still. */
export async function findEditionsToLeave(
  ctx: Pick<Context, 'db'>,
  of: { personId: string; courseSlug: string },
): Promise<Set<string>> {
  const own = eq(applications.personId, of.personId);
  const rows = await loadPlacesToLeave(ctx, and(own, eq(courses.slug, of.courseSlug)));
  return new Set(rows.map(({ leftId }) => leftId));
}

/** The course of the place that who has this application asked to leave, where they have it still. */
export async function findCourseToLeave(
  ctx: Pick<Context<Actor | null>, 'db'>,
  applicationId: string,
): Promise<string | null> {
  const [row] = await loadPlacesToLeave(ctx, eq(applications.id, applicationId));
  return row ? findEditionCourse(ctx, row.leftId) : null;
}

const left = alias(applications, 'left_application');
const leftEnrolment = alias(enrolments, 'left_enrolment');
const later = alias(applicationChanges, 'later');

/** A step after the one by which the level was asked for. */
const stepAfter = (ctx: Pick<Context, 'db'>, is: SQL | undefined) =>
  ctx.db
    .select({ one: sql`1` })
    .from(later)
    .where(and(gt(later.id, applicationChanges.id), is));

/**
 * Both places of those who asked for the second from the first: neither is completed, and nothing has
 * become of the first since, so that the last direction in which somebody asked holds.
 */
export function loadPlacesToLeave(ctx: Pick<Context, 'db'>, of: SQL | undefined) {
  const movedOn = eq(later.applicationId, left.id);
  const askedAnew = and(
    eq(later.applicationId, applications.id),
    sql`${later.state} in ('declined', 'withdrawn', 'moved')`,
  );
  return ctx.db
    .selectDistinct({
      applicationId: left.id,
      leftId: left.editionId,
      editionId: applications.editionId,
    })
    .from(applications)
    .innerJoin(enrolments, eq(enrolments.id, applications.enrolmentId))
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .innerJoin(applicationChanges, eq(applicationChanges.applicationId, applications.id))
    .innerJoin(
      left,
      and(
        eq(left.personId, applications.personId),
        eq(left.editionId, applicationChanges.otherEditionId),
      ),
    )
    .innerJoin(leftEnrolment, eq(leftEnrolment.id, left.enrolmentId))
    .where(
      and(
        of,
        ...[eq(applications.state, 'enrolled'), eq(left.state, 'enrolled')],
        ...[isNull(enrolments.completedAt), isNull(leftEnrolment.completedAt)],
        ...[eq(applicationChanges.cause, 'level-changed'), ne(applicationChanges.state, 'moved')],
        ...[notExists(stepAfter(ctx, movedOn)), notExists(stepAfter(ctx, askedAnew))],
      ),
    );
}
