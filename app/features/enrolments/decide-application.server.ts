import { and, eq } from 'drizzle-orm';
import { applications, editions } from '#db/schema/index.ts';
import { mayOverseeAnyone } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { applicationsDecidableBy } from './approvals.server.ts';
import { decideHeld } from './decide-held.server.ts';
import { lockEdition, type Application } from './seats.server.ts';

export type DecideApplication =
  | { ok: true; state: Application['state'] }
  | { ok: false; reason: 'decided-already' | 'reason-needed' | 'archived' };

/**
 * Approves an application, which then takes its place in the order by the ticket it has had since it was
 * sent, or declines it with a reason that the applicant reads. For those who may decide on it: others
 * do not find it.
 */
export async function decideApplication(
  ctx: Context,
  input: { applicationId: string; approve: boolean; reason: string },
): Promise<DecideApplication> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  const found = await findDecidable(ctx, input.applicationId);
  if (!found) throw new AppError('not-found');
  if (!input.approve && !input.reason) return { ok: false, reason: 'reason-needed' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, found.editionId);
    if (edition.archivedAt) return { ok: false, reason: 'archived' };
    const application = await findDecidable(inside, found.id);
    if (!application) throw new AppError('not-found');
    if (application.state !== 'awaiting-approval') return { ok: false, reason: 'decided-already' };
    await decideHeld(inside, { edition, application }, input);
    return { ok: true, state: application.state };
  });
}

async function findDecidable(ctx: Context, id: string): Promise<Application | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await ctx.db
    .select({ application: applications })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .where(and(eq(applications.id, id), applicationsDecidableBy(ctx)));
  return row?.application;
}
