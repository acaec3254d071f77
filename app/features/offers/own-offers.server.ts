import { listPublishedCourses } from '#app/features/courses/exports.server.ts';
import { mayMeetCourse, summaryOf } from '#app/features/courses/exports.ts';
import { loadLearnerCourses, type LearnerCourse } from '#app/features/progress/exports.server.ts';
import { progressView } from '#app/features/progress/exports.ts';
import type { OfferedTo } from '#app/platform/offered-to.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { groupsOf } from './reader-groups.server.ts';
import type { Offer, OwnState } from './offer.ts';
import { isOfferedTo } from './sections.ts';

/** The courses that are offered to the actor in particular, each with what they have done of it. */
export async function listOwnOffers(ctx: Context): Promise<Offer[]> {
  const groups = await groupsOf(ctx);
  return groups.length > 0 ? listOffers(ctx, groups) : [];
}

/** The courses that are offered to some of these groups, with what the actor, if there is one, has done. */
export async function listOffers(
  ctx: Context<Actor | null>,
  groups: readonly OfferedTo[],
): Promise<Offer[]> {
  const published = await listPublishedCourses(ctx.db);
  const offered = published
    .filter(({ outline }) => mayMeetCourse(ctx.actor, outline))
    .map(({ outline }) => summaryOf(outline))
    .filter((course) => isOfferedTo(course, groups));
  if (offered.length === 0) return [];
  const taken = ctx.actor ? await loadLearnerCourses({ ...ctx, actor: ctx.actor }) : [];
  return offered.map((course) => {
    const { slug, title, summary, language, minutes, hours, lessons } = course;
    const own = taken.find(({ outline }) => outline.slug === slug);
    return { slug, title, summary, language, minutes, hours, lessons, ...stateOf(own) };
  });
}

function stateOf(own: LearnerCourse | undefined): OwnState {
  if (!own) return { state: 'new', lessonsDone: 0 };
  const { lessonsDone } = progressView(own.outline, own.progress).tally;
  return { state: own.enrolment.completedAt ? 'complete' : 'begun', lessonsDone };
}
