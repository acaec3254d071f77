import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { courses, editions, enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

const hasWords = sql<boolean>`exists (
  select 1 from item_progress p where p.enrolment_id = ${enrolments.id})`;

/** Asked for with every document of a newcomer: the text of the statement is built once. */
function statement(db: DbOrTx) {
  return db
    .select({ courseSlug: courses.slug, hasWords })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(
      and(
        eq(enrolments.personId, sql.placeholder('personId')),
        isNull(enrolments.withdrawnAt),
        eq(courses.kind, 'course'),
      ),
    )
    .orderBy(sql`${enrolments.completedAt} is not null`, asc(enrolments.enrolledAt))
    .limit(1)
    .prepare('current_learning');
}

const statements = new WeakMap<DbOrTx, ReturnType<typeof statement>>();

/**
 * The course the actor is taking, the first that is not complete, or null. `hasWords` is true once a
 * lesson has been opened: its words are in the list then.
 */
export async function findCurrentLearning(
  ctx: Context,
): Promise<{ courseSlug: string; hasWords: boolean } | null> {
  const prepared = statements.get(ctx.db) ?? statement(ctx.db);
  statements.set(ctx.db, prepared);
  const [learning] = await prepared.execute({ personId: ctx.actor.personId });
  return learning ?? null;
}
