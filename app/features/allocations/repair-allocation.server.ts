import { and, eq } from 'drizzle-orm';
import { allocations, fairCompanies, participantChoices } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { cancelMeetings } from './cancel-meetings.server.ts';
import {
  allocating,
  fairToRun,
  holdParties,
  nextNumber,
  type HeldFair,
} from './hold-fair.server.ts';
import { freeFrom, planRepair, type Change, type RepairPlan } from './plan-repair.server.ts';
import { insertMeetings } from './publish-allocation.server.ts';
import { repairAnswersUntil } from './rules.ts';
import { tellOfMeetings } from './tell.server.ts';

export type RepairAllocation =
  | { ok: true; number: number; lost: number; added: number }
  | {
      ok: false;
      reason: 'unpublished' | 'emptied' | 'not-here' | 'faulty' | 'nothing' | 'changed' | 'over';
    };

export interface Asked {
  fairId: string;
  change: Change;
  /** Of the coordinator; for vacancies alone there is none to give. */
  reason: string;
  /** The digest of what was shown before: saved is that or nothing. */
  seen: string;
}

/** What a change would do, for a coordinator to read before saving it. */
export async function previewRepair(ctx: Context, fairId: string, change: Change) {
  await fairToRun(ctx, fairId);
  return planRepair(ctx, fairId, change);
}

/**
 * Does what was shown: takes out the meetings of who does not come, fills what is empty, and keeps it as another
 * version. Meetings that stand stay where they are.
 */
export async function repairPublished(ctx: Context, asked: Asked): Promise<RepairAllocation> {
  await fairToRun(ctx, asked.fairId);
  return allocating(ctx, asked.fairId, async (inside) => {
    const fair = await holdParties(inside, asked.fairId);
    if (ctx.now >= fair.endsAt) return { ok: false, reason: 'over' };
    const planned = await planRepair(inside, fair.id, asked.change);
    if (!planned.ok) return planned;
    if (planned.plan.digest !== asked.seen) return { ok: false, reason: 'changed' };
    if (asked.change.kind === 'fill' && isEmpty(planned.plan)) {
      return { ok: false, reason: 'nothing' };
    }
    await noteChange(inside, fair, asked);
    return { ok: true, ...(await keepRepair(inside, fair, { ...asked, plan: planned.plan })) };
  });
}

export const isEmpty = ({ lost, added }: RepairPlan) => lost.length + added.length === 0;

/** Writes a repair: call it while the fair is held. */
export async function keepRepair(
  ctx: Context<Actor | null>,
  fair: HeldFair,
  { plan, change, reason }: { plan: RepairPlan; change: Change; reason: string },
) {
  const { parent, market, lost, added, repaired } = plan;
  const { result, record } = repaired;
  const number = await nextNumber(ctx, fair.id);
  const id = uuidv7();
  const until = repairAnswersUntil(fair, ctx.now);
  await ctx.db.insert(allocations).values({
    ...{ id, fairId: fair.id, number, basis: 'repaired', parentId: parent.id, market, result },
    ...{ record, figures: { ...result.figures, blocking: repaired.blocking } },
    ...{ version: result.version, madeBy: ctx.actor?.personId ?? null, madeAt: ctx.now },
    ...{ inputDigest: record.input.digest, outputDigest: record.output.digest },
    ...{ publishedAt: ctx.now, answersUntil: until, frozenAt: parent.frozenAt },
  });
  await cancelMeetings(ctx, lost, new Set(market.companies.map((each) => each.id)));
  await insertMeetings(ctx, { fairId: fair.id, allocationId: id, added });
  const touched = [...lost, ...added];
  await tellOfMeetings(ctx, {
    ...{ what: 'changed', allocationId: id, until },
    cardIds: [...new Set(touched.map(({ participant }) => participant))],
    companyIds: [...new Set(touched.map(({ company }) => company))],
  });
  const counts = { lost: lost.length, added: added.length };
  await writeAudit(ctx, {
    ...{ action: 'allocation-repaired', objectKind: 'fair', objectId: fair.id },
    body: { number, change, ...(reason === '' ? {} : { reason }), ...counts },
  });
  return { number, ...counts };
}

/** Who or what is gone, where it is kept beside the meetings. */
async function noteChange(ctx: Context, fair: HeldFair, { change, reason }: Asked) {
  const { db, now } = ctx;
  if (change.kind === 'fill') return;
  const about = { objectKind: 'fair', objectId: fair.id } as const;
  if (change.kind === 'company') {
    const { companyId } = change;
    const place = and(eq(fairCompanies.fairId, fair.id), eq(fairCompanies.companyId, companyId));
    await db.update(fairCompanies).set({ cancelledAt: now, cancelledReason: reason }).where(place);
    const body = { companyId, reason };
    await writeAudit(ctx, { action: 'fair-company-cancelled', ...about, body });
    return;
  }
  const { cardId } = change;
  const own = eq(participantChoices.cardId, cardId);
  if (change.kind === 'person') {
    await db.update(participantChoices).set({ cancelledAt: now }).where(own);
    await writeAudit(ctx, { action: 'fair-person-cancelled', ...about, body: { cardId, reason } });
    return;
  }
  const [row] = await db.select().from(participantChoices).where(own);
  const free = freeFrom(row?.free ?? '', change.from);
  await db.update(participantChoices).set({ free }).where(own);
  const body = { cardId, from: change.from, reason };
  await writeAudit(ctx, { action: 'fair-person-late', ...about, body });
}
