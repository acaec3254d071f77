import { and, asc, eq } from 'drizzle-orm';
import { allocations, meetings, participantWishes } from '#db/schema/index.ts';
import { inThread } from '#app/features/allocations/exports.server.ts';
import type { WhatIf } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { clockAt } from './clock-at.ts';
import { companyNames } from './company-names.server.ts';
import { loadOwnCard, type OwnCard } from './own-card.server.ts';
import { ownReasons, type OwnReasons } from './own-reasons.ts';
import { storedMatching, type StoredMatching } from './published-versions.server.ts';
import { timesOfSlot } from './rules.ts';

type Words = { ja: string; en: string };

export interface ReasonsPage {
  fair: { slug: string; name: Words };
  state: 'not-yet' | 'gone' | 'absent' | 'told';
  publishedAt: string | null;
  reasons: OwnReasons | null;
  /** Companies met in a place that became free later. */
  added: string[];
  /** When each slot begins, on Japan's clock. */
  slots: string[];
  /** What would have changed it; null where it was not asked for. */
  changes: WhatIf[] | null;
  names: Record<string, Words>;
}

/**
 * Why the actor's meetings at a fair are those they are: from what was stored as they were worked out.
 * @param withChanges works out again what would have changed them
 * @throws not-found without a card there
 */
export async function loadReasons(
  ctx: Context,
  slug: string,
  withChanges: boolean,
): Promise<ReasonsPage> {
  const { fair, cardId } = await loadOwnCard(ctx, slug);
  const matching = await storedMatching(ctx, fair.id);
  const added = await addedTo(ctx, cardId);
  const found = await reasonsOf(ctx, cardId, matching?.stored ?? null);
  const reasons = found && without(added, found);
  const changes = withChanges && reasons ? await changesOf(matching, cardId) : null;
  return {
    fair: { slug: fair.slug, name: fair.name },
    state: stateOf(matching, reasons),
    publishedAt: matching?.publishedAt.toISOString() ?? null,
    ...{ reasons, added, changes },
    slots: clocksOf(fair, matching),
    names: await companyNames(ctx, [...added, ...namedIn(reasons), ...namedBy(changes ?? [])]),
  };
}

function clocksOf(fair: OwnCard['fair'], matching: StoredMatching | null): string[] {
  const slots = matching?.stored?.market.fair.slots ?? [];
  return slots.map((_, at) => clockAt(timesOfSlot(fair, at).startsAt));
}

function namedIn(reasons: OwnReasons | null): string[] {
  if (!reasons) return [];
  const { met, missed, others } = reasons;
  return [...met, ...missed, ...others].map(({ companyId }) => companyId);
}

const namedBy = (changes: readonly WhatIf[]) =>
  changes.flatMap(({ gained, lost }) => [...gained, ...lost]);

async function changesOf(matching: StoredMatching | null, id: string): Promise<WhatIf[]> {
  const market = matching?.stored?.market;
  return market ? inThread('what-if', { market, id }) : [];
}

function stateOf(matching: StoredMatching | null, reasons: OwnReasons | null) {
  if (!matching) return 'not-yet';
  if (!matching.stored) return 'gone';
  return reasons ? 'told' : 'absent';
}

/** Wishes that are in no row were for companies that see nothing of the person: they cannot change after it. */
async function reasonsOf(
  { db }: Context,
  cardId: string,
  stored: StoredMatching['stored'],
): Promise<OwnReasons | null> {
  if (!stored) return null;
  const { market, result } = stored;
  const found = await inThread('explain', { market, result, id: cardId });
  const reasons = ownReasons(market, found, cardId);
  if (!reasons) return null;
  const wishes = await db
    .select({ companyId: participantWishes.companyId })
    .from(participantWishes)
    .where(eq(participantWishes.cardId, cardId))
    .orderBy(asc(participantWishes.rank));
  const listed = market.participants.find(({ id }) => id === cardId)?.companies ?? [];
  const known = new Set([...listed, ...reasons.met.map(({ companyId }) => companyId)]);
  const notShown = wishes
    .filter(({ companyId }) => !known.has(companyId))
    .map(({ companyId }) => ({ companyId, why: [{ kind: 'notShown' as const }] }));
  const isAgain = new Set(notShown.map(({ companyId }) => companyId));
  const others = reasons.others.filter(({ companyId }) => !isAgain.has(companyId));
  return { ...reasons, missed: [...reasons.missed, ...notShown], others };
}

async function addedTo({ db }: Context, cardId: string): Promise<string[]> {
  const rows = await db
    .select({ companyId: meetings.companyId })
    .from(meetings)
    .innerJoin(allocations, eq(allocations.id, meetings.allocationId))
    .where(and(eq(meetings.cardId, cardId), eq(allocations.basis, 'repaired')))
    .orderBy(asc(meetings.slot));
  return rows.map(({ companyId }) => companyId);
}

/** Who is met after all, in a place that became free, is not told to be missed. */
function without(added: readonly string[], reasons: OwnReasons): OwnReasons {
  const isMissed = ({ companyId }: { companyId: string }) => !added.includes(companyId);
  const { met, missed, others } = reasons;
  return { met, missed: missed.filter(isMissed), others: others.filter(isMissed) };
}
