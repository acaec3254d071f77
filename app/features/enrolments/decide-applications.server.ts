import { and, asc, eq, inArray } from 'drizzle-orm';
import { applications, editions } from '#db/schema/index.ts';
import { mayOverseeAnyone } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { applicationsDecidableBy } from './approvals.server.ts';
import { decideHeld, type Decision } from './decide-held.server.ts';
import { lockEdition, type Application } from './seats.server.ts';
import { isEnded } from './states.ts';

export type DecideApplications =
  { ok: true; decided: number; left: number } | { ok: false; reason: 'reason-needed' };

/**
 * Approves or declines many applications with one reason, each edition's in one transaction and in the
 * order of their tickets. An edition that was archived meanwhile, or in which somebody else has decided
 * otherwise on one of them, is left as it is; what was decided so already stays so. One that the actor may not
 * decide on is not found, and then nothing is done.
 * @returns how many are decided now, and how many editions were left
 */
export async function decideApplications(
  ctx: Context,
  input: Decision & { applicationIds: readonly string[] },
): Promise<DecideApplications> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  const ids = [...new Set(input.applicationIds)];
  const wanted = await loadDecidable(ctx, ids);
  if (wanted.length < ids.length) throw new AppError('not-found');
  if (!input.approve && !input.reason) return { ok: false, reason: 'reason-needed' };
  let [decided, left] = [0, 0];
  for (const editionId of new Set(wanted.map((one) => one.editionId))) {
    const own = wanted.filter((one) => one.editionId === editionId).map(({ id }) => id);
    if (await decideInEdition(ctx, { editionId, ids: own, ...input })) decided += own.length;
    else left += 1;
  }
  return { ok: true, decided, left };
}

/** @returns whether all of them are decided so */
async function decideInEdition(
  ctx: Context,
  input: Decision & { editionId: string; ids: string[] },
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, input.editionId);
    if (edition.archivedAt) return false;
    const held = await loadDecidable(inside, input.ids);
    if (held.length < input.ids.length) throw new AppError('not-found');
    const open = held.filter(({ state }) => state === 'awaiting-approval');
    const others = held.filter(({ state }) => state !== 'awaiting-approval');
    if (!others.every((one) => isDecidedSo(one, input))) return false;
    for (const application of open) await decideHeld(inside, { edition, application }, input);
    return true;
  });
}

function isDecidedSo({ state }: Application, { approve }: Decision): boolean {
  return approve ? !isEnded(state) : state === 'declined';
}

async function loadDecidable(ctx: Context, ids: readonly string[]): Promise<Application[]> {
  if (!ids.every(isUuid) || ids.length === 0) return [];
  const rows = await ctx.db
    .select({ application: applications })
    .from(applications)
    .innerJoin(editions, eq(editions.id, applications.editionId))
    .where(and(inArray(applications.id, [...ids]), applicationsDecidableBy(ctx)))
    .orderBy(asc(applications.editionId), asc(applications.ticket));
  return rows.map(({ application }) => application);
}
