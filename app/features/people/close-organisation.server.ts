import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { appointments, organisations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { lockOrganisation, lockOrganisationTree, requireKeeper } from './keeper.server.ts';

export type CloseOrganisation =
  { ok: true } | { ok: false; reason: 'already-closed' | 'in-future' | 'people-in-post' };

export type MergeOrganisation =
  | { ok: true }
  | { ok: false; reason: 'already-closed' | 'in-future' | 'own-successor' | 'closed-successor' };

/**
 * Closes an organisation from a day on, today at the latest: from then it stands in no list. Nobody may be
 * in post or at work there on that day or after it; what it was stays.
 */
export async function closeOrganisation(
  ctx: Context,
  input: { organisationId: string; on: string },
): Promise<CloseOrganisation> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const organisation = await lockOrganisation(inside, input.organisationId);
    if (organisation.closedOn) return { ok: false, reason: 'already-closed' };
    if (input.on > japanDay(ctx.now)) return { ok: false, reason: 'in-future' };
    const after = and(
      or(
        eq(appointments.organisationId, organisation.id),
        eq(appointments.workplaceId, organisation.id),
      ),
      sql`coalesce(${appointments.leftOn}, ${appointments.endsOn}) >= ${input.on}::date`,
      sql`${appointments.leaving} is distinct from 'not-arrived'`,
    );
    if ((await tx.$count(appointments, after)) > 0) return { ok: false, reason: 'people-in-post' };
    await close(inside, { id: organisation.id, on: input.on, into: null });
    return { ok: true };
  });
}

/**
 * Merges an organisation into another: its people, present and past, belong below the successor from
 * now on, and its codes and names stay readable.
 */
export async function mergeOrganisation(
  ctx: Context,
  input: { organisationId: string; into: string; on: string },
): Promise<MergeOrganisation> {
  requireKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockOrganisationTree(inside);
    const { organisation, successor } = await lockBoth(inside, input);
    if (organisation.closedOn) return { ok: false, reason: 'already-closed' };
    if (input.on > japanDay(ctx.now)) return { ok: false, reason: 'in-future' };
    const [below] = await tx.execute<{ found: boolean }>(
      sql`select ${input.into}::uuid in
        (select organisations_below(array[${organisation.id}::uuid])) as found`,
    );
    if (below?.found) return { ok: false, reason: 'own-successor' };
    if (successor.closedOn) return { ok: false, reason: 'closed-successor' };
    await close(inside, { id: organisation.id, on: input.on, into: input.into });
    return { ok: true };
  });
}

/** Both are held in one order, as the places of a stay are: nobody waits for each other. */
async function lockBoth(ctx: Context, input: { organisationId: string; into: string }) {
  const ids = [input.organisationId, input.into].sort();
  for (const id of ids) await lockOrganisation(ctx, id);
  return {
    organisation: await lockOrganisation(ctx, input.organisationId),
    successor: await lockOrganisation(ctx, input.into),
  };
}

async function close(
  ctx: Context,
  { id, on, into }: { id: string; on: string; into: string | null },
): Promise<void> {
  await ctx.db
    .update(organisations)
    .set({ closedOn: on, mergedInto: into })
    .where(and(eq(organisations.id, id), isNull(organisations.closedOn)));
  await writeAudit(ctx, {
    action: into ? 'organisation-merged' : 'organisation-closed',
    objectKind: 'organisation',
    objectId: id,
    body: { on, ...(into ? { into } : {}) },
  });
}
