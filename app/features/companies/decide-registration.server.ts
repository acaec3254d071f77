import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { companyRegistrations, organisations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { placeRecruiter } from './place-recruiter.server.ts';
import { isKnown, requireCoordinator } from './registrations.server.ts';

export type ApproveRegistration =
  { ok: true; companyId: string } | { ok: false; reason: 'decided' | 'company-known' };

/**
 * Makes a registration a company, with who asked as its first owner, who is invited by mail. A second
 * registration with one 法人番号 is refused: its owner invites who else recruits.
 */
export async function approveRegistration(
  ctx: Context,
  { registrationId }: { registrationId: string },
): Promise<ApproveRegistration> {
  requireCoordinator(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const found = await lockRegistration(inside, registrationId);
    if (found.decision) return { ok: false, reason: 'decided' };
    // Two registrations of one company are decided one after another.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${found.corporateNumber}))`);
    if (await isKnown(inside, found)) return { ok: false, reason: 'company-known' };
    const companyId = uuidv7();
    const { nameJa, nameEn, kana, askerEmail, askerName } = found;
    await tx.insert(organisations).values({
      ...{ id: companyId, kind: 'company', nameJa, nameEn, kana, createdAt: ctx.now },
    });
    await decide(inside, found.id, { decision: 'approved', companyId });
    const first = { companyId, email: askerEmail, name: askerName, rank: 'owner' as const };
    await placeRecruiter(inside, first);
    await writeAudit(inside, {
      ...({ action: 'company-approved', objectKind: 'organisation' } as const),
      ...{ objectId: companyId, body: { registrationId: found.id } },
    });
    return { ok: true, companyId };
  });
}

/** Refuses a registration; who asked is told the reason by mail. */
export async function refuseRegistration(
  ctx: Context,
  { registrationId, reason }: { registrationId: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: 'decided' }> {
  requireCoordinator(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { id, decision } = await lockRegistration(inside, registrationId);
    if (decision) return { ok: false, reason: 'decided' };
    await decide(inside, id, { decision: 'refused', reason });
    await enqueue(inside, { kind: 'company-refusal-mail', payload: { registrationId: id } });
    await writeAudit(inside, {
      ...({ action: 'company-refused', objectKind: 'company-registration' } as const),
      ...{ objectId: id, body: { reason } },
    });
    return { ok: true };
  });
}

async function decide(
  ctx: Context,
  id: string,
  decided: Partial<typeof companyRegistrations.$inferInsert>,
): Promise<void> {
  await ctx.db
    .update(companyRegistrations)
    .set({ ...decided, decidedAt: ctx.now, decidedBy: ctx.actor.personId })
    .where(eq(companyRegistrations.id, id));
}

async function lockRegistration(ctx: Context, id: string) {
  const own = and(eq(companyRegistrations.id, id), isNotNull(companyRegistrations.confirmedAt));
  const [found] = isUuid(id)
    ? await ctx.db.select().from(companyRegistrations).where(own).for('update')
    : [];
  if (!found) throw new AppError('not-found');
  return found;
}
