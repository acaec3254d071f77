import { and, eq, isNull, lt } from 'drizzle-orm';
import { companyRegistrations } from '#db/schema/index.ts';
import { linkState } from '#app/features/accounts/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';

type Anyone = Context<Actor | null>;

/** What a link would confirm, or null where it works no more. */
export async function registrationToConfirm(ctx: Anyone, token: string) {
  const [found] = await ctx.db.select().from(companyRegistrations).where(byToken(token));
  if (!found || stateOf(found) === 'past') return null;
  const { nameJa: ja, nameEn: en, confirmedAt } = found;
  return { name: { ja, en }, isConfirmed: confirmedAt !== null };
}

/** Lets coordinators read a registration. The same press again gives the same answer. */
export async function confirmRegistration(
  ctx: Anyone,
  token: string,
): Promise<{ ok: true } | { ok: false; reason: 'link-expired' }> {
  return ctx.db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(companyRegistrations)
      .where(byToken(token))
      .for('update');
    const state = found ? stateOf(found) : 'past';
    if (!found || state === 'past') return { ok: false, reason: 'link-expired' };
    if (state === 'open') {
      const own = eq(companyRegistrations.id, found.id);
      await tx.update(companyRegistrations).set({ confirmedAt: realNow() }).where(own);
    }
    return { ok: true };
  });
}

/** Deletes what was never confirmed, once its link works no more. */
export async function sweepRegistrations(ctx: Context<null>): Promise<void> {
  const { confirmedAt, confirmUntil } = companyRegistrations;
  await ctx.db
    .delete(companyRegistrations)
    .where(and(isNull(confirmedAt), lt(confirmUntil, realNow())));
}

const byToken = (token: string) => eq(companyRegistrations.tokenHash, sha256(token));

const stateOf = (found: typeof companyRegistrations.$inferSelect) =>
  linkState({ usedAt: found.confirmedAt, expiresAt: found.confirmUntil });
