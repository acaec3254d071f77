import { eq } from 'drizzle-orm';
import { applications, enrolments } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepEditions } from './policy.ts';
import { freeSeat, lockEdition, moveApplication, type Application } from './seats.server.ts';
import { hasLeft } from './states.ts';
import { promoteWaiting } from './waiting-list.server.ts';
import { tellApplicant } from './tell-applicant.server.ts';

export type WithdrawApplication = { ok: true } | { ok: false; reason: 'completed' };

/**
 * The actor gives up their own place, or no longer asks for one. Whoever waits longest gets a seat that
 * is freed, in the same transaction. Doing so again changes nothing.
 */
export async function withdrawApplication(
  ctx: Context,
  input: { applicationId: string },
): Promise<WithdrawApplication> {
  return withdraw(ctx, input.applicationId, {
    may: (application) => application.personId === ctx.actor.personId,
    cause: 'withdrew',
  });
}

/** A coordinator takes somebody out of an edition, with a reason that the person is told. */
export async function removeApplication(
  ctx: Context,
  input: { applicationId: string; reason: string },
): Promise<WithdrawApplication> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return withdraw(ctx, input.applicationId, {
    may: () => true,
    cause: 'removed',
    reason: input.reason,
  });
}

async function withdraw(
  ctx: Context,
  id: string,
  step: {
    may: (application: Application) => boolean;
    cause: 'withdrew' | 'removed';
    reason?: string;
  },
): Promise<WithdrawApplication> {
  const found = await load(ctx, id);
  if (!found || !step.may(found)) throw new AppError('not-found');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, found.editionId);
    const application = await load(inside, id);
    if (!application || hasLeft(application.state)) return { ok: true };
    if (await isCompleted(inside, application)) return { ok: false, reason: 'completed' };
    if (application.state === 'enrolled') await freeSeat(inside, { edition, application });
    await moveApplication(inside, application, { ...step, state: 'withdrawn' });
    if (step.cause === 'removed') {
      await tellApplicant(inside, application);
      await writeAudit(inside, {
        action: 'application-removed',
        objectKind: 'application',
        objectId: id,
        body: { reason: step.reason },
      });
    }
    await promoteWaiting(inside, edition);
    return { ok: true };
  });
}

/** Whether the course is completed; the enrolment is held, so that it is not completed meanwhile. */
async function isCompleted(ctx: Context, { enrolmentId }: Application): Promise<boolean> {
  if (!enrolmentId) return false;
  const [enrolment] = await ctx.db
    .select({ completedAt: enrolments.completedAt })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId))
    .for('no key update');
  return Boolean(enrolment?.completedAt);
}

/** An application by its id. */
async function load(ctx: Pick<Context, 'db'>, id: string): Promise<Application | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await ctx.db.select().from(applications).where(eq(applications.id, id));
  return row;
}
