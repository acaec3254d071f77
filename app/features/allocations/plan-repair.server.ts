import type { Market } from '#app/features/matching/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Repaired } from './compute.server.ts';
import { marketSince, withoutRows, type Since } from './left-of.ts';
import { loadSince, type LiveMeeting, type LoadedSince } from './load-since.server.ts';
import { publishedAllocation, type PublishedAllocation } from './published-allocation.server.ts';
import { inThread } from './run-thread.server.ts';
import { pairKey, placeOf } from './rules.ts';

/** What a repair follows: nothing but vacancies, or somebody who does not come, or comes late. */
export type Change =
  | { kind: 'fill' }
  | { kind: 'company'; companyId: string }
  | { kind: 'person'; cardId: string }
  /** From this slot on, from 0. */
  | { kind: 'late'; cardId: string; from: number };

/** What a change would do: nobody who is not named in it is moved. */
export interface RepairPlan {
  parent: PublishedAllocation;
  market: Market;
  /** Meetings that would no longer be, each with its row. */
  lost: LiveMeeting[];
  added: Repaired['added'];
  repaired: Repaired;
  /** Of what would happen: what is saved must be what was shown. */
  digest: string;
}

export type PlanRepair =
  | { ok: true; plan: RepairPlan }
  | { ok: false; reason: 'unpublished' | 'emptied' | 'not-here' | 'faulty' };

/** Computes what a change would do, without doing it. */
export async function planRepair(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  fairId: string,
  change: Change,
): Promise<PlanRepair> {
  const parent = await publishedAllocation(ctx, fairId);
  if (!parent) return { ok: false, reason: 'unpublished' };
  if (!parent.market) return { ok: false, reason: 'emptied' };
  const loaded = await loadSince(ctx, fairId, parent.market);
  if (!isHere(loaded.since, change)) return { ok: false, reason: 'not-here' };
  const late = change.kind === 'late' ? change : null;
  const since = { ...loaded.since, participants: arrivals(loaded.since, late) };
  const gone = goneFrom(parent.market, since, change);
  const before = marketSince(parent.market, since);
  const missed = loaded.live.filter(
    (each) => each.participant === late?.cardId && each.slot < late.from,
  );
  const confirmed = loaded.live.filter((each) => !missed.includes(each));
  const market = withoutRows(before, gone);
  const repaired = await inThread('repair', {
    ...{ before, after: market, confirmed: confirmed.map(placeOf) },
    cancelled: {
      participants: [...gone.participants],
      companies: [...gone.companies],
      meetings: loaded.unseen,
    },
  });
  if (repaired.faults.length > 0) return { ok: false, reason: 'faulty' };
  const isLost = new Set(repaired.lost.map(pairKey));
  const lost = [...missed, ...confirmed.filter((each) => isLost.has(pairKey(each)))];
  const digest = repaired.record.output.digest;
  return { ok: true, plan: { parent, market, lost, added: repaired.added, repaired, digest } };
}

function isHere({ participants, companies }: Since, change: Change): boolean {
  if (change.kind === 'fill') return true;
  return change.kind === 'company'
    ? companies.has(change.companyId)
    : participants.has(change.cardId);
}

function arrivals(
  { participants }: LoadedSince['since'],
  late: Extract<Change, { kind: 'late' }> | null,
): Since['participants'] {
  const own = late && participants.get(late.cardId);
  if (!own) return participants;
  return new Map(participants).set(late.cardId, { ...own, free: freeFrom(own.free, late.from) });
}

/** Free slots of who comes only in time for one of them. */
export const freeFrom = (free: string, from: number): string =>
  Array.from(free, (mark, slot) => (slot < from ? '0' : mark)).join('');

function goneFrom({ participants, companies }: Market, since: Since, change: Change) {
  const people = participants.map(({ id }) => id).filter((id) => !since.participants.has(id));
  const firms = companies.map(({ id }) => id).filter((id) => !since.companies.has(id));
  return {
    participants: new Set(change.kind === 'person' ? [...people, change.cardId] : people),
    companies: new Set(change.kind === 'company' ? [...firms, change.companyId] : firms),
  };
}
