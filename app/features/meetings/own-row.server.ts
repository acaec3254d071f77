import type { AllocationRecord, OwnRow } from '#app/features/allocation-check/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadOwnCard } from './own-card.server.ts';
import { storedMatching } from './published-versions.server.ts';

/** The actor's own row of what was published, beside its record; null where it is not there or no longer kept. */
export interface OwnRowFile {
  fair: { slug: string; name: { ja: string; en: string } };
  record: AllocationRecord | null;
  isKept: boolean;
  own: OwnRow | null;
}

/** Nothing of anybody else's row enters. @throws not-found without a card at the fair */
export async function loadOwnRow(ctx: Context, slug: string): Promise<OwnRowFile> {
  const { fair, cardId } = await loadOwnCard(ctx, slug);
  const matching = await storedMatching(ctx, fair.id);
  const stored = matching?.stored ?? null;
  const named = { slug: fair.slug, name: fair.name };
  const row = stored?.market.participants.find(({ id }) => id === cardId);
  const base = { fair: named, record: matching?.record ?? null, isKept: stored !== null };
  if (!stored || !row) return { ...base, own: null };
  const raised = stored.market.overrides.flatMap((each) =>
    each.kind === 'raise' && each.participant === cardId ? [each.cap] : [],
  );
  return {
    ...base,
    own: {
      ...{ format: 1, fair: stored.market.fair, row },
      raisedTo: raised.length > 0 ? Math.max(...raised) : null,
      meetings: stored.result.meetings.filter(({ participant }) => participant === cardId),
    },
  };
}
