import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { courses, editions } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { maySeePrivateCourses } from './policy.ts';

/**
 * The filter that matches `maySeePrivateCourses`: what of other people's courses an actor may know of.
 * @param courseId the column that names the course
 */
export function coursesKnownTo(
  actor: Pick<Actor, 'grants'> | null,
  courseId: AnyPgColumn = editions.courseId,
): SQL | undefined {
  if (maySeePrivateCourses(actor)) return undefined;
  return sql`not exists (select from courses hidden
    where hidden.id = ${courseId} and hidden.is_private)`;
}

/** The same where only the edition is named. */
export function editionsKnownTo(
  actor: Pick<Actor, 'grants'> | null,
  editionId: AnyPgColumn,
): SQL | undefined {
  if (maySeePrivateCourses(actor)) return undefined;
  return sql`not exists (select from courses hidden
    join editions of_hidden on of_hidden.course_id = hidden.id
    where of_hidden.id = ${editionId} and hidden.is_private)`;
}

/** Whether a course concerns only its learner. */
export async function isPrivateCourse(db: DbOrTx, courseId: string): Promise<boolean> {
  return (await db.$count(courses, sql`${courses.id} = ${courseId} and ${courses.isPrivate}`)) > 0;
}
