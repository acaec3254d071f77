import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import { editions, enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

const reading = builtOnce((db) =>
  db
    .select({ id: enrolments.id })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(
      and(
        eq(enrolments.personId, sql.placeholder('personId')),
        eq(editions.courseId, sql.placeholder('courseId')),
        or(isNull(enrolments.withdrawnAt), isNotNull(enrolments.movedTo)),
      ),
    )
    .limit(1),
);

/**
 * Whether the actor may read a course as its learner: they are enrolled, or left it for another level. That
 * access to its edition has ended takes no material away.
 */
export async function readsCourse({ db, actor }: Context, courseId: string): Promise<boolean> {
  return (await reading(db, { personId: actor.personId, courseId })).length > 0;
}
