import { and, eq, inArray, sql } from 'drizzle-orm';
import { appointments, handovers, roleGrants, supervisions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { endGrant } from './end-role.server.ts';
import { endSupervisions } from './end-supervisions.server.ts';
import { grantOnce } from './grant-once.server.ts';
import { lockOrganisation, lockPerson, requireKeeper } from './keeper.server.ts';
import { organisationsBelow, postsBelow } from './visible.server.ts';

export type HandOverPeople =
  { ok: true; people: number } | { ok: false; reason: 'same-person' | 'not-supervisor' };

/**
 * 人事異動: everybody whom one supervisor looks after at an organisation goes to the successor, and so
 * does the role there; the former sees them no longer. The note is for the successor.
 */
export async function handOverPeople(
  ctx: Context,
  input: { organisationId: string; fromId: string; toId: string; note: string },
): Promise<HandOverPeople> {
  requireKeeper(ctx);
  if (input.fromId === input.toId) return { ok: false, reason: 'same-person' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    for (const id of [input.fromId, input.toId].sort()) await lockPerson(inside, id);
    const { id: organisationId } = await lockOrganisation(inside, input.organisationId);
    const held = await heldGrants(inside, { ...input, organisationId });
    if (held.length === 0) return { ok: false, reason: 'not-supervisor' };
    for (const grant of held) {
      const scopeId = grant.scopeId ?? organisationId;
      const successor = {
        personId: input.toId,
        role: 'supervisor',
        organisationId: scopeId,
      } as const;
      await grantOnce(inside, { ...successor, validUntil: grant.validUntil });
      await endGrant(inside, grant);
    }
    const people = await moveSupervisions(inside, { ...input, organisationId });
    await record(inside, { ...input, organisationId, people });
    return { ok: true, people };
  });
}

/** The former's grants as supervisor on the organisation and below it. */
function heldGrants(ctx: Context, input: { fromId: string; organisationId: string }) {
  return ctx.db
    .select()
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, input.fromId),
        eq(roleGrants.role, 'supervisor'),
        sql`${roleGrants.scopeId} in ${organisationsBelow([input.organisationId])}`,
        grantsHeldAt(ctx.now),
      ),
    );
}

async function moveSupervisions(
  ctx: Context,
  input: { fromId: string; toId: string; organisationId: string },
): Promise<number> {
  const own = ctx.db
    .select({ id: appointments.id })
    .from(appointments)
    .where(postsBelow([input.organisationId]));
  const ended = await endSupervisions(
    ctx,
    and(eq(supervisions.supervisorId, input.fromId), inArray(supervisions.appointmentId, own)),
  );
  if (ended.length === 0) return 0;
  const next = { supervisorId: input.toId, startedAt: ctx.now };
  await ctx.db
    .insert(supervisions)
    .values(ended.map((appointmentId) => ({ id: uuidv7(), appointmentId, ...next })));
  return ended.length;
}

async function record(
  ctx: Context,
  input: { organisationId: string; fromId: string; toId: string; note: string; people: number },
): Promise<void> {
  const { note, ...facts } = input;
  const id = uuidv7();
  const by = { handedOverBy: ctx.actor.personId, handedOverAt: ctx.now };
  await ctx.db.insert(handovers).values({ id, note, ...facts, ...by });
  await writeAudit(ctx, {
    action: 'people-handed-over',
    objectKind: 'organisation',
    objectId: input.organisationId,
    body: facts,
  });
}
