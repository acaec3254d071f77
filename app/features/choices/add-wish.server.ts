import { writeAudit } from '#app/features/audit/exports.server.ts';
import { shownTo } from '#app/features/candidates/exports.ts';
import { slotsOf } from '#app/features/fairs/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findOwnCard, findOwnFair, holdOwnCard } from './own-card.server.ts';
import { comingTo } from './save-choices.server.ts';
import { loadStored, store } from './stored-choices.server.ts';
import { withWish } from './wish-list.ts';

export type AddWish =
  { ok: true } | { ok: false; reason: 'closed' | 'not-published' | 'no-company' | 'not-open' };

/** Puts a company at the end of the actor's list; who chose nothing yet is free all the time. */
export async function addWish(
  ctx: Context,
  { slug, companyId }: { slug: string; companyId: string },
): Promise<AddWish> {
  const fair = await findOwnFair(ctx, slug);
  if (ctx.now > fair.choicesUntil) return { ok: false, reason: 'closed' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdOwnCard(inside, fair.id);
    if (!card) return { ok: false, reason: 'not-published' };
    if (!(await comingTo(inside, fair.id)).has(companyId))
      return { ok: false, reason: 'no-company' };
    if (shownTo(card.publication, companyId) === null) return { ok: false, reason: 'not-open' };
    const blank = { cap: null, fillByScore: false, wishes: [], version: 0 };
    const free = '1'.repeat(slotsOf(fair));
    const former = (await loadStored(inside, card.id)) ?? { ...blank, free, cancelledAt: null };
    const wishes = withWish(former.wishes, companyId);
    if (wishes.length === former.wishes.length) return { ok: true };
    await store(inside, card.id, { ...former, wishes, cancelledAt: null });
    await writeAudit(inside, {
      ...({ action: 'choices-saved', objectKind: 'fair-card', objectId: card.id } as const),
      body: { fairId: fair.id, companies: wishes.length },
    });
    return { ok: true };
  });
}

/** Whether the actor publishes something for a fair, and so has companies to choose. */
export async function mayChooseAt(ctx: Context, fairId: string): Promise<boolean> {
  return !ctx.actor.viewing && (await findOwnCard(ctx, fairId)) !== null;
}

/** How a company stands to the actor's list; null for who has no say at the fair. */
export async function wishStateOf(
  ctx: Context,
  { slug, companyId }: { slug: string; companyId: string },
): Promise<'listed' | 'addable' | 'not-open' | 'not-published' | 'closed' | null> {
  const fair = await findOwnFair(ctx, slug).catch(() => null);
  if (!fair) return null;
  if (ctx.now > fair.choicesUntil) return 'closed';
  const card = await findOwnCard(ctx, fair.id);
  if (!card) return 'not-published';
  const stored = await loadStored(ctx, card.id);
  if (stored?.wishes.some((wish) => wish.companyId === companyId)) return 'listed';
  return shownTo(card.publication, companyId) === null ? 'not-open' : 'addable';
}
