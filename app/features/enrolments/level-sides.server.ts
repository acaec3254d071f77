import { and, eq, isNotNull } from 'drizzle-orm';
import { courses, enrolments } from '#db/schema/index.ts';
import { notify } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isInAudienceOf } from './apply-for-edition.server.ts';
import { findApplication, placeApplicant } from './place-applicant.server.ts';
import { isLive, isOver, mayBeEntered } from './rules.ts';
import { freeSeat, moveApplication, type Application, type Edition } from './seats.server.ts';
import { isEnded } from './states.ts';
import { promoteWaiting } from './waiting-list.server.ts';

/** Who changes a level: the learner by the rules of its edition, a coordinator with a reason. */
export type LevelWay = { by: 'self' } | { by: 'coordinator'; reason: string };

export interface LevelSides {
  /** Both are held. */
  from: Edition;
  to: Edition;
  /** Of the edition that is left. */
  application: Application;
}

type EnterLevel =
  { ok: true; application: Application; repeated: boolean } | { ok: false; reason: EntryRefusal };
type EntryRefusal = 'closed' | 'not-in-audience' | 'completed-there';

/**
 * Asks for a place in the level that is entered; whoever has asked already stands where they stand. Nobody
 * leaves a place for a level they have completed, or for an edition that is over.
 */
export async function enterLevel(
  ctx: Context,
  { from, to, application: { personId } }: LevelSides,
  way: LevelWay,
): Promise<EnterLevel> {
  if (await isCompletedBy(ctx, personId, to)) return { ok: false, reason: 'completed-there' };
  if (isOver(to, ctx.now)) return { ok: false, reason: 'closed' };
  const known = await findApplication(ctx, { personId, editionId: to.id });
  if (known && !isEnded(known.state)) return { ok: true, application: known, repeated: true };
  const reason = way.by === 'self' ? await refusalOf(ctx, to) : isLive(to) ? null : 'closed';
  if (reason) return { ok: false, reason };
  const placed = await placeApplicant(ctx, to, {
    ...{ personId, cause: 'level-changed', otherEditionId: from.id },
    ...(way.by === 'self'
      ? { route: 'self', approved: false }
      : { route: 'nomination', approved: true, reason: way.reason }),
  });
  return { ok: true, ...placed };
}

async function isCompletedBy(ctx: Context, personId: string, { id }: Edition): Promise<boolean> {
  const own = and(eq(enrolments.personId, personId), eq(enrolments.editionId, id));
  return (await ctx.db.$count(enrolments, and(own, isNotNull(enrolments.completedAt)))) > 0;
}

async function refusalOf(ctx: Context, to: Edition): Promise<'closed' | 'not-in-audience' | null> {
  if (!to.selfEntry || !mayBeEntered(to, ctx.now)) return 'closed';
  return (await isInAudienceOf(ctx, to)) ? null : 'not-in-audience';
}

/**
 * Ends the place that is left: its seat goes to who waits longest, what was learnt can be read and taken
 * up again. The person is told once.
 */
export async function leaveLevel(
  ctx: Context,
  { from, to, application }: LevelSides,
  way: LevelWay,
): Promise<void> {
  const reason = way.by === 'self' ? undefined : way.reason;
  await freeSeat(ctx, { edition: from, application }, to.id);
  await moveApplication(ctx, application, {
    ...{ state: 'moved', cause: 'level-changed', otherEditionId: to.id, reason },
  });
  const [left, entered] = [await slugOf(ctx, from), await slugOf(ctx, to)];
  await notify(ctx, {
    ...{ personId: application.personId, template: 'level-changed', link: `/learn/${entered}` },
    params: { from: left, course: entered, edition: to.id, reason: reason ?? '' },
    dedupeKey: `level:${application.id}:${application.ticket}`,
  });
  await promoteWaiting(ctx, from);
}

async function slugOf(ctx: Context, { courseId }: Edition): Promise<string> {
  const [course] = await ctx.db
    .select({ slug: courses.slug })
    .from(courses)
    .where(eq(courses.id, courseId));
  if (!course) throw new Error(`no course ${courseId}`);
  return course.slug;
}
