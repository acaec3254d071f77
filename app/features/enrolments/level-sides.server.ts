import { and, eq, isNotNull } from 'drizzle-orm';
import { enrolments } from '#db/schema/index.ts';
import { findCourseSlug } from '#app/features/courses/exports.server.ts';
import { notify } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { selfRefusal } from './level-return.server.ts';
import { findApplication, placeApplicant, settle } from './place-applicant.server.ts';
import { isLive, isOver } from './rules.ts';
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
 * Asks for a place in the level that is entered. Whoever has asked already stands where they stand, but
 * where a coordinator approves of it by this. Nobody leaves a place for a level they have completed, or
 * for an edition that is over.
 */
export async function enterLevel(
  ctx: Context,
  { from, to, application: { personId } }: LevelSides,
  way: LevelWay,
): Promise<EnterLevel> {
  const ended = await endOf(ctx, personId, to);
  if (ended) return { ok: false, reason: ended };
  const known = await findApplication(ctx, { personId, editionId: to.id });
  const approving = way.by === 'coordinator' && known?.state === 'awaiting-approval' ? known : null;
  if (known && !isEnded(known.state) && !approving) {
    return { ok: true, application: known, repeated: true };
  }
  const reason = await refusalOf(ctx, to, way);
  if (reason) return { ok: false, reason };
  const step = stepOf(from, way);
  if (!approving) return { ok: true, ...(await placeApplicant(ctx, to, { personId, ...step })) };
  await settle(ctx, { edition: to, application: approving }, step);
  return { ok: true, application: approving, repeated: false };
}

function stepOf(from: Edition, way: LevelWay) {
  const why = { cause: 'level-changed', otherEditionId: from.id } as const;
  return way.by === 'self'
    ? { ...why, route: 'self' as const, approved: false }
    : { ...why, route: 'nomination' as const, approved: true, reason: way.reason };
}

/** Why nothing comes of an edition any more, for this person or for anybody. */
async function endOf(ctx: Context, personId: string, to: Edition): Promise<EntryRefusal | null> {
  const own = and(eq(enrolments.personId, personId), eq(enrolments.editionId, to.id));
  const done = and(own, isNotNull(enrolments.completedAt));
  if ((await ctx.db.$count(enrolments, done)) > 0) return 'completed-there';
  return isOver(to, ctx.now) ? 'closed' : null;
}

async function refusalOf(ctx: Context, to: Edition, way: LevelWay): Promise<EntryRefusal | null> {
  if (way.by === 'coordinator') return isLive(to) ? null : 'closed';
  return selfRefusal(ctx, to);
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
  const left = await findCourseSlug(ctx.db, from.courseId);
  const entered = await findCourseSlug(ctx.db, to.courseId);
  await notify(ctx, {
    ...{ personId: application.personId, template: 'level-changed', link: `/learn/${entered}` },
    params: { from: left, course: entered, edition: to.id, reason: reason ?? '' },
    dedupeKey: `level:${application.id}:${application.ticket}`,
  });
  await promoteWaiting(ctx, from);
}
