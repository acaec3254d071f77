import { and, eq } from 'drizzle-orm';
import { applications, courses } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadEditionNames, type EditionName } from './edition-names.server.ts';
import { mayReturn } from './level-return.server.ts';
import { loadPlacesToLeave } from './places-to-leave.server.ts';

/** A place that somebody still has in the level from which they asked for the one they have now. */
export interface LevelToLeave extends Pick<EditionName, 'course' | 'edition'> {
  /** Of the place that is to be given up. */
  applicationId: string;
  slug: string;
  /** The edition they asked for, and are in. */
  editionId: string;
  /** Whether they can come back there by themselves. */
  mayReturn: boolean;
}

/** The places that the actor still has in levels which they asked to leave for this one. */
export async function findLevelsToLeave(ctx: Context, courseSlug: string): Promise<LevelToLeave[]> {
  const own = eq(applications.personId, ctx.actor.personId);
  const rows = await loadPlacesToLeave(ctx, and(own, eq(courses.slug, courseSlug)));
  const names = await loadEditionNames(
    ctx,
    rows.map(({ leftId }) => leftId),
  );
  const levels: LevelToLeave[] = [];
  for (const { leftId, ...row } of rows) {
    const name = names.get(leftId);
    if (!name) continue;
    const { course, edition, courseSlug: slug } = name;
    levels.push({ ...row, slug, course, edition, mayReturn: await mayReturn(ctx, leftId) });
  }
  return levels;
}
