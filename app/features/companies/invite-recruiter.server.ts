import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { companyRecruiters, organisations } from '#db/schema/index.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { RECRUITER_INVITATIONS } from './limits.server.ts';
import { placeRecruiter } from './place-recruiter.server.ts';
import { isOwner, requireCompany } from './recruiters.server.ts';
import type { recruiterSchema } from './schema.ts';

export type InviteRecruiter = { ok: true } | { ok: false; reason: 'already-here' | 'too-many' };

/** Invites somebody to recruit for the actor's own company. Owners alone may. */
export async function inviteRecruiter(
  ctx: Context,
  input: z.infer<typeof recruiterSchema>,
): Promise<InviteRecruiter> {
  const { id: companyId } = await requireCompany(ctx);
  if (!(await isOwner(ctx, companyId))) throw new AppError('forbidden');
  if (!(await withinLimit(ctx.db, RECRUITER_INVITATIONS, companyId))) {
    return { ok: false, reason: 'too-many' };
  }
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await holdAsOwner(inside, companyId);
    const same = and(
      eq(companyRecruiters.companyId, companyId),
      eq(sql`lower(${companyRecruiters.email})`, input.email.toLowerCase()),
      isNull(companyRecruiters.endedAt),
    );
    if ((await tx.$count(companyRecruiters, same)) > 0)
      return { ok: false, reason: 'already-here' };
    await placeRecruiter(inside, { companyId, ...input });
    return { ok: true };
  });
}

/**
 * Holds a company for its owner: who was one when the request came may have been removed meanwhile.
 * @throws forbidden
 */
export async function holdAsOwner(ctx: Context, companyId: string): Promise<void> {
  await lockCompany(ctx, companyId);
  if (!(await isOwner(ctx, companyId))) throw new AppError('forbidden');
}

/** Holds a company for the rest of the transaction: its recruiters change one after another. */
export async function lockCompany(ctx: Pick<Context, 'db'>, companyId: string): Promise<void> {
  await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, companyId))
    .for('update');
}
