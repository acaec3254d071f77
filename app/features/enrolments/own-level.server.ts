import { and, eq } from 'drizzle-orm';
import { applications } from '#db/schema/index.ts';
import { listLevels } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadStandings } from './level-standings.server.ts';

/**
 * The level from which the actor goes on, of the series of a course: one in which they learn, else one
 * whose edition is over, else one they have completed; that course where it is one of several. Null where
 * they have none of these, or there is no other to go to.
 */
export async function findOwnLevel(ctx: Context, courseSlug: string): Promise<string | null> {
  const slugs = (await listLevels(ctx.db, courseSlug)).map(({ slug }) => slug);
  if (slugs.length < 2) return null;
  const standings = await loadStandings(ctx, ctx.actor.personId, slugs);
  for (const wanted of ['here', 'over', 'completed'] as const) {
    const found = slugs.filter((slug) => standings.get(slug) === wanted);
    if (found.includes(courseSlug)) return courseSlug;
    if (found[0]) return found[0];
  }
  return null;
}

/**
 * Whether there is a level that the actor, who is or was in this course, could go on from to another: whoever
 * is in it has it, whoever left it may have none.
 */
export async function mayChangeLevel(
  ctx: Context,
  { courseSlug, left }: { courseSlug: string; left: boolean },
): Promise<boolean> {
  if (left) return (await findOwnLevel(ctx, courseSlug)) !== null;
  return (await listLevels(ctx.db, courseSlug)).length > 1;
}

/** The application by which an enrolment of the actor holds its place; null where it holds none. */
export async function findOwnPlace(ctx: Context, enrolmentId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.personId, ctx.actor.personId),
        eq(applications.state, 'enrolled'),
        eq(applications.enrolmentId, enrolmentId),
      ),
    );
  return row?.id ?? null;
}
