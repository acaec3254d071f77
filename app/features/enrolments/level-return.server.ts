import { eq } from 'drizzle-orm';
import { editions } from '#db/schema/index.ts';
import { listLevels } from '#app/features/courses/exports.server.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isInAudienceOf } from './apply-for-edition.server.ts';
import { loadEditionNames } from './edition-names.server.ts';
import { loadStandings } from './level-standings.server.ts';
import { mayBeEntered } from './rules.ts';
import type { Edition } from './seats.server.ts';

/** Why the actor cannot come into an edition by themselves now; null where they can. */
export async function selfRefusal(
  ctx: Context,
  edition: Edition,
): Promise<'closed' | 'not-in-audience' | null> {
  if (!edition.selfEntry || !mayBeEntered(edition, ctx.now)) return 'closed';
  return (await isInAudienceOf(ctx, edition)) ? null : 'not-in-audience';
}

/** Whether the actor, once they have left this edition, can ask for a place in it by themselves. */
export async function mayReturn(ctx: Context, editionId: string): Promise<boolean> {
  const [edition] = await ctx.db.select().from(editions).where(eq(editions.id, editionId));
  return edition !== undefined && (await selfRefusal(ctx, edition)) === null;
}

/** The course for which a level was left. */
export interface LeftLevel {
  slug: string;
  title: Bilingual;
  /** How one goes on in the level that was left: from another level, by applying, or by a coordinator. */
  back: 'change' | 'apply' | 'ask';
}

/** For which course the actor left a level; null where they did not. */
export async function findLeftLevel(
  ctx: Context,
  left: { courseSlug: string; enrolment: { editionId: string; movedTo: string | null } },
): Promise<LeftLevel | null> {
  const { editionId, movedTo } = left.enrolment;
  if (movedTo === null) return null;
  const name = (await loadEditionNames(ctx, [movedTo])).get(movedTo);
  if (!name) return null;
  const { courseSlug: slug, course: title } = name;
  if (!(await mayReturn(ctx, editionId))) return { slug, title, back: 'ask' };
  return { slug, title, back: (await learnsIn(ctx, left.courseSlug)) ? 'change' : 'apply' };
}

/** Whether the actor has a place in a level of a course's series that they could leave. */
async function learnsIn(ctx: Context, courseSlug: string): Promise<boolean> {
  const slugs = (await listLevels(ctx.db, courseSlug)).map(({ slug }) => slug);
  const standings = await loadStandings(ctx, ctx.actor.personId, slugs);
  return [...standings.values()].some((standing) => standing === 'here' || standing === 'over');
}
