import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { fairCompanies, meetings, organisations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepFairs } from './policy.ts';
import { lockFair } from './save-fair.server.ts';

/** A company at a fair. */
export interface Place {
  fairId: string;
  companyId: string;
}

export interface Booth {
  booth: string;
  /** At which it meets people, one to three. */
  tables: number;
}

export type AdmitCompany = { ok: true } | { ok: false; reason: 'no-company' | 'already-here' };

/** Admits a company to a fair. */
export async function admitCompany(ctx: Context, input: Place & Booth): Promise<AdmitCompany> {
  return changing(ctx, input, async (inside) => {
    const { fairId, companyId, booth, tables } = input;
    const open = and(
      eq(organisations.id, companyId),
      eq(organisations.kind, 'company'),
      isNull(organisations.closedOn),
    );
    const isOpen = isUuid(companyId) && (await inside.db.$count(organisations, open)) > 0;
    if (!isOpen) return { ok: false, reason: 'no-company' };
    const admitted = await inside.db
      .insert(fairCompanies)
      .values({ fairId, companyId, booth, tables, joinedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ companyId: fairCompanies.companyId });
    if (admitted.length === 0) return { ok: false, reason: 'already-here' };
    await audit(inside, 'fair-company-admitted', { fairId, body: { companyId, booth, tables } });
    return { ok: true };
  });
}

export type ChangeBooth = { ok: true } | { ok: false; reason: 'table-in-use' };

/** Gives a company of a fair another booth or number of tables; no table goes at which somebody is to be met. */
export async function changeBooth(ctx: Context, input: Place & Booth): Promise<ChangeBooth> {
  return changing(ctx, input, async (inside) => {
    const { fairId, companyId, booth, tables } = input;
    const beyond = and(isMeetingOf(input), gt(meetings.tableNo, tables));
    if ((await inside.db.$count(meetings, beyond)) > 0) {
      return { ok: false, reason: 'table-in-use' };
    }
    const changed = await inside.db
      .update(fairCompanies)
      .set({ booth, tables })
      .where(atPlace(input))
      .returning({ companyId: fairCompanies.companyId });
    if (changed.length === 0) throw new AppError('not-found');
    await audit(inside, 'fair-company-changed', { fairId, body: { companyId, booth, tables } });
    return { ok: true };
  });
}

export type RemoveCompany = { ok: true } | { ok: false; reason: 'has-meetings' };

/**
 * Takes a company out of a fair: from now on it reads nothing that was published for it. Refused while somebody
 * is to meet it until the fair is over: that it does not come is a change of the allocation, by which its people come first.
 */
export async function removeCompany(
  ctx: Context,
  input: Place & { reason: string },
): Promise<RemoveCompany> {
  return changing(ctx, input, async (inside, { endsAt }) => {
    const { fairId, companyId, reason } = input;
    const isMet = (await inside.db.$count(meetings, isMeetingOf(input))) > 0;
    if (isMet && ctx.now < endsAt) {
      return { ok: false, reason: 'has-meetings' };
    }
    const removed = await inside.db
      .delete(fairCompanies)
      .where(atPlace(input))
      .returning({ companyId: fairCompanies.companyId });
    if (removed.length === 0) throw new AppError('not-found');
    await audit(inside, 'fair-company-removed', { fairId, body: { companyId, reason } });
    return { ok: true };
  });
}

/** Changes of the companies of one fair come one after another. */
async function changing<T>(
  ctx: Context,
  { fairId, companyId }: Place,
  change: (inside: Context, fair: Awaited<ReturnType<typeof lockFair>>) => Promise<T>,
): Promise<T> {
  if (!mayKeepFairs(ctx.actor)) throw new AppError('forbidden');
  if (!isUuid(companyId)) throw new AppError('not-found');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    return change(inside, await lockFair(inside, fairId));
  });
}

function audit(
  ctx: Context,
  action: 'fair-company-admitted' | 'fair-company-changed' | 'fair-company-removed',
  { fairId, body }: { fairId: string; body: Record<string, unknown> },
): Promise<void> {
  return writeAudit(ctx, { action, objectKind: 'fair', objectId: fairId, body });
}

const isMeetingOf = ({ fairId, companyId }: Place) =>
  and(
    ...[eq(meetings.fairId, fairId), eq(meetings.companyId, companyId)],
    inArray(meetings.state, ['proposed', 'accepted']),
  );

const atPlace = ({ fairId, companyId }: Place) =>
  and(eq(fairCompanies.fairId, fairId), eq(fairCompanies.companyId, companyId));
