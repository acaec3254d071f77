import { and, desc, eq } from 'drizzle-orm';
import { applicationChanges, courses, editions } from '#db/schema/index.ts';
import { findCourseSlug } from '#app/features/courses/exports.server.ts';
import { notify, notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findCourseToLeave } from './places-to-leave.server.ts';
import type { Application, ApplicationState, Edition } from './seats.server.ts';

type AnyContext = Context<Actor | null>;

/**
 * Tells an applicant of the decision that was just made without them, with the reason that was given:
 * once for each step of each ticket. Who has a place in another level by it is led to where they give up the
 * one they had.
 */
export async function tellApplicant(ctx: AnyContext, application: Application): Promise<void> {
  const { id, state, ticket, personId, editionId } = application;
  if (state === 'moved') throw new Error('a change of level is told with both its sides');
  const [step] = await ctx.db
    .select({ reason: applicationChanges.reason, course: courses.slug })
    .from(applicationChanges)
    .innerJoin(editions, eq(editions.id, editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .where(and(eq(applicationChanges.applicationId, id), eq(applicationChanges.state, state)))
    .orderBy(desc(applicationChanges.id))
    .limit(1);
  if (!step) throw new Error(`no step of ${id}`);
  const { course } = step;
  const to = { personId, dedupeKey: `application:${id}:${ticket}:${state}` };
  const params = { course, edition: editionId, reason: step.reason ?? '' };
  const from = state === 'enrolled' ? await findCourseToLeave(ctx, id) : null;
  if (from) {
    const link = `/learn/${course}/level`;
    return notify(ctx, { ...to, template: 'level-place', link, params: { ...params, from } });
  }
  await notify(ctx, {
    ...to,
    ...{ template: `application-${state}`, link: pageOf(state, course), params },
  });
}

/** Tells those whom the rule of an edition has given a seat, or a place in the waiting list. */
export async function tellByRule(
  ctx: AnyContext,
  edition: Pick<Edition, 'id' | 'courseId'>,
  { state, personIds }: { state: 'enrolled' | 'waiting'; personIds: readonly string[] },
): Promise<void> {
  if (personIds.length === 0) return;
  const course = await findCourseSlug(ctx.db, edition.courseId);
  await notifyAll(ctx, {
    ...{ personIds, template: `application-${state}`, link: pageOf(state, course) },
    params: { course, edition: edition.id, reason: '' },
    dedupeKey: `application-by-rule:${edition.id}:${state}`,
  });
}

/** Where an applicant goes on. */
function pageOf(state: ApplicationState, course: string): string {
  return state === 'enrolled' ? `/learn/${course}` : `/courses/${course}`;
}
