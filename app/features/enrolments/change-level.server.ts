import { eq } from 'drizzle-orm';
import { applications, enrolments } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { areLevels, findEntered, findLeft } from './find-levels.server.ts';
import { enterLevel, leaveLevel, type LevelWay } from './level-sides.server.ts';
import { findApplication } from './place-applicant.server.ts';
import { mayKeepEditions } from './policy.ts';
import {
  lockEdition,
  type Application,
  type ApplicationState,
  type Edition,
} from './seats.server.ts';
import { tellApplicant } from './tell-applicant.server.ts';

/** `state` is where the person stands in the other level: unless enrolled there, they stay where they are. */
export type ChangeLevel =
  { ok: true; state: ApplicationState } | { ok: false; reason: LevelRefusal };
export type LevelRefusal =
  | ('not-enrolled' | 'completed' | 'completed-there' | 'other-series')
  | ('closed' | 'not-in-audience');

interface Sides {
  /** What is left. */
  applicationId: string;
  /** What is entered: an edition of another course of the series. */
  editionId: string;
}

/**
 * The actor goes from the level in which they learn to another, where they could have asked for a place by
 * themselves. Where that gives none at once, they wait for it and keep the place they have: asking again,
 * once they have both, gives up the first. Doing so again changes nothing.
 */
export function changeLevel(ctx: Context, input: Sides): Promise<ChangeLevel> {
  const may = ({ personId }: Application) => personId === ctx.actor.personId;
  return change(ctx, input, { may, way: { by: 'self' } });
}

/**
 * A coordinator brings a learner to another level, whenever its edition is live and whomever that is for:
 * seats and the waiting list hold for them too. The person is told, with the reason.
 */
export async function changeLevelOf(
  ctx: Context,
  { reason, ...input }: Sides & { reason: string },
): Promise<ChangeLevel> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return change(ctx, input, { may: () => true, way: { by: 'coordinator', reason } });
}

interface Act {
  may: (application: Application) => boolean;
  way: LevelWay;
}

async function change(ctx: Context, input: Sides, { may, way }: Act): Promise<ChangeLevel> {
  const left = await findLeft(ctx, input.applicationId);
  const entered = await findEntered(ctx, input.editionId);
  if (!left || !may(left.application) || !entered) throw new AppError('not-found');
  if (!(await areLevels(ctx, left.slug, entered.slug)))
    return { ok: false, reason: 'other-series' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const ids = [left.application.editionId, entered.id] as const;
    const [from, to] = await lockEditions(inside, ids);
    const standing = await holdPlace(inside, left.application.id);
    if (await isMoved(inside, standing, to)) return { ok: true, state: 'enrolled' };
    if (standing?.application.state !== 'enrolled') return { ok: false, reason: 'not-enrolled' };
    if (standing.completedAt) return { ok: false, reason: 'completed' };
    return move(inside, { from, to, application: standing.application }, way);
  });
}

async function move(
  ctx: Context,
  sides: { from: Edition; to: Edition; application: Application },
  way: LevelWay,
): Promise<ChangeLevel> {
  const entered = await enterLevel(ctx, sides, way);
  if (!entered.ok) return entered;
  const { state } = entered.application;
  if (state === 'enrolled') await leaveLevel(ctx, sides, way);
  else if (way.by === 'coordinator' && !entered.repeated) {
    await tellApplicant(ctx, entered.application);
  }
  const isNew = state === 'enrolled' || !entered.repeated;
  if (way.by === 'coordinator' && isNew) {
    await writeAudit(ctx, {
      action: 'level-changed',
      objectKind: 'application',
      objectId: sides.application.id,
      body: { to: sides.to.id, state, reason: way.reason },
    });
  }
  return { ok: true, state };
}

/** Holds two editions: in one order, whoever asks, so that nobody waits for who waits for them. */
async function lockEditions(
  ctx: Pick<Context, 'db'>,
  ids: readonly [string, string],
): Promise<[Edition, Edition]> {
  const held = new Map<string, Edition>();
  for (const id of ids.toSorted()) held.set(id, await lockEdition(ctx, id));
  return ids.map((id) => held.get(id)) as [Edition, Edition];
}

/** Whether a place was left for one in this edition that its person has still. */
async function isMoved(ctx: Context, left: Standing | undefined, to: Edition): Promise<boolean> {
  if (left?.movedTo !== to.id) return false;
  const { personId } = left.application;
  return (await findApplication(ctx, { personId, editionId: to.id }))?.state === 'enrolled';
}

type Standing = NonNullable<Awaited<ReturnType<typeof holdPlace>>>;

/** An application of a held edition with its enrolment, which is held too: it is not completed meanwhile. */
async function holdPlace(ctx: Context, id: string) {
  const [application] = await ctx.db.select().from(applications).where(eq(applications.id, id));
  if (!application) return undefined;
  const { enrolmentId } = application;
  if (!enrolmentId) return { application, completedAt: null, movedTo: null };
  const [enrolment] = await ctx.db
    .select({ completedAt: enrolments.completedAt, movedTo: enrolments.movedTo })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId))
    .for('no key update');
  return { application, completedAt: null, movedTo: null, ...enrolment };
}
