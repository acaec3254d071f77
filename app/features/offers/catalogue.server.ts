import { listPublishedCourses } from '#app/features/courses/exports.server.ts';
import { mayMeetCourse, summariesOf } from '#app/features/courses/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { groupsOf } from './reader-groups.server.ts';
import { sectionsOf, type CatalogueSection } from './sections.ts';

export interface Catalogue {
  sections: CatalogueSection[];
  /** The course that a visitor may begin with: the lowest level of those for everyone. */
  first: string | null;
}

/** The courses there are, by whom they are for; what is offered to the reader stands first. */
export async function loadCatalogue(ctx: Context<Actor | null>): Promise<Catalogue> {
  const published = await listPublishedCourses(ctx.db);
  const met = published.filter(({ outline }) => mayMeetCourse(ctx.actor, outline));
  const groups = ctx.actor ? await groupsOf({ ...ctx, actor: ctx.actor }) : [];
  const open = met.filter(({ outline }) => !outline.offeredTo && !outline.placement);
  const step = ({ outline }: (typeof open)[number]) => outline.series?.step ?? Infinity;
  const [first] = [...open].sort((one, other) => step(one) - step(other));
  return { sections: sectionsOf(summariesOf(met), groups), first: first?.slug ?? null };
}
