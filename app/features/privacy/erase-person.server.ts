import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { confirmPerson, type Unconfirmed } from '#app/features/accounts/exports.server.ts';
import { isLastCoordinator } from '#app/features/people/exports.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { eraseEverything, type ErasureCause } from './erase-everything.server.ts';
import { findErasable } from './erasable.server.ts';

export type ErasureRefusal = 'own' | 'demo-account' | 'last-coordinator' | 'in-post';
export type ErasePerson = { ok: true } | { ok: false; reason: ErasureRefusal } | Unconfirmed;

/**
 * A coordinator erases somebody, once it is certain who asks. Nobody erases themselves here, nor the last
 * coordinator, nor who holds a post, unless that is said.
 */
export async function erasePerson(
  ctx: Context,
  input: {
    personId: string;
    cause: Exclude<ErasureCause, 'closed'>;
    inPost?: boolean;
    password?: string | undefined;
  },
): Promise<ErasePerson> {
  const { personId, cause } = input;
  const found = await findErasable(ctx, personId);
  if (personId === ctx.actor.personId) return { ok: false, reason: 'own' };
  if (found.isShared) return { ok: false, reason: 'demo-account' };
  if (found.isInPost && !input.inPost) return { ok: false, reason: 'in-post' };
  const confirmed = await confirmPerson(ctx, input.password);
  if (!confirmed.ok) return confirmed;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    if (await isLastCoordinator(inside, { personId })) {
      return { ok: false, reason: 'last-coordinator' };
    }
    if (!(await eraseEverything(inside, { personId, cause }))) throw new AppError('not-found');
    return { ok: true };
  });
}

/** Erases who asked for it when they closed their account. */
export const eraseClosed: JobHandler = async (ctx, job) => {
  const { personId } = job.payload as { personId: string };
  await eraseEverything(ctx, { personId, cause: 'closed' });
  return null;
};
