import { bookableSlots, slotsOf } from '#app/features/fairs/exports.ts';
import { commitmentOf, type FairView } from '#app/features/fairs/exports.server.ts';
import { WEIGHTS } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { companiesFor } from './companies-for.server.ts';
import type { ChoicesView } from './choices-view.ts';
import { answered, both, fitted, freeSlots } from './masks.ts';
import { NAME_TEXT } from './name-consent.ts';
import { opensName } from './name-consent.server.ts';
import { findCardId, findOwnCard, findOwnFair } from './own-card.server.ts';
import type { TypedChoices } from './read-choices.ts';
import { slotTimes } from './slot-times.ts';
import { loadStored, type StoredChoices } from './stored-choices.server.ts';

/**
 * What the actor chose for a fair, or is about to choose, with what keeps them from which company. Null where
 * nothing of them is published for it.
 * @param change what was typed instead of what is stored
 * @throws not-found for a fair that is not open
 */
export async function loadChoices(
  ctx: Context,
  slug: string,
  change: (stored: TypedChoices, asked: string) => TypedChoices = (stored) => stored,
): Promise<{ fair: FairView; view: ChoicesView } | null> {
  const fair = await findOwnFair(ctx, slug);
  const card = await findOwnCard(ctx, fair.id);
  if (!card) return null;
  const [stored, isOpened, commitment] = await Promise.all([
    loadStored(ctx, card.id),
    opensName(ctx, card.id),
    commitmentOf(ctx, fair.id),
  ]);
  const asked = bookableSlots(fair.mode, slotsOf(fair));
  const typed = change(typedOf(stored, { asked, isOpened }), asked);
  const free = answered('', { asked, ticked: new Set(typed.slots) });
  return {
    fair,
    view: {
      ...{ typed, commitment, weights: WEIGHTS, most: fair.cap, slots: slotTimes(fair, asked) },
      companies: await companiesFor(ctx, fair, { card, typed, free }),
      isSaved: stored !== null,
      isCancelled: Boolean(stored?.cancelledAt),
    },
  };
}

/**
 * Whether the actor cancelled taking part in a fair.
 * @throws not-found where they have no card at it
 */
export async function loadParticipation(
  ctx: Context,
  slug: string,
): Promise<{ isCancelled: boolean }> {
  const { id } = await findOwnFair(ctx, slug);
  const cardId = await findCardId(ctx, id);
  if (!cardId) throw new AppError('not-found');
  return { isCancelled: Boolean((await loadStored(ctx, cardId))?.cancelledAt) };
}

function typedOf(
  stored: StoredChoices | null,
  { asked, isOpened }: { asked: string; isOpened: boolean },
): TypedChoices {
  const free = both(asked, stored ? fitted(stored.free, asked.length) : asked);
  return {
    slots: freeSlots(free),
    ...{ version: stored?.version ?? 0, cap: stored?.cap ?? null, wishes: stored?.wishes ?? [] },
    ...{ fillByScore: stored?.fillByScore ?? false, opensName: isOpened, textVersion: NAME_TEXT },
  };
}
