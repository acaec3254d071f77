import type { MatchResult, Meeting } from '#app/features/matching/exports.ts';
import { grouped } from './check-meetings.ts';
import type { Fault } from './faults.ts';
import type { MarketView, SeenCompany, SeenParticipant } from './market-view.ts';
import type { Standing } from './standing.ts';

export interface Held {
  slot: number;
  participant: SeenParticipant;
  company: SeenCompany;
  /** Where the participant puts the company, and the company the participant. */
  wish: Standing;
  mark: Standing;
}

/** What each participant and each company holds. */
export interface Outcome {
  view: MarketView;
  ofParticipant: ReadonlyMap<string, readonly Held[]>;
  ofCompany: ReadonlyMap<string, readonly Held[]>;
  /** Of each company that holds as many as it may, the one it likes least. */
  last: ReadonlyMap<string, Standing>;
}

export interface Stability {
  faults: Fault[];
  /** Pairs that might have blocked and were looked at. */
  looked: number;
}

export function outcomeOf(view: MarketView, meetings: readonly Meeting[]): Outcome {
  const held = meetings.map(({ participant: id, company: at, slot }) => {
    const participant = view.participants.get(id)!;
    const company = view.companies.get(at)!;
    const wish = view.wish(participant, company);
    return { id, at, slot, participant, company, wish, mark: view.mark(participant, company) };
  });
  const ofCompany = grouped(held, 'at');
  const last = new Map<string, Standing>();
  for (const [id, own] of ofCompany) {
    if (own.length < own[0]!.company.seats) continue;
    last.set(
      id,
      own.map(({ mark }) => mark).reduce((a, b) => (a.isBefore(b) ? b : a)),
    );
  }
  return { view, ofParticipant: grouped(held, 'id'), ofCompany, last };
}

/**
 * That no feasible pair outside the struck ones would be chosen by both beside what they hold: by
 * each among those it likes no less, with a free slot of its own for all of them. Meetings must have
 * passed their own check before.
 */
export function checkStability(outcome: Outcome, { struck }: MatchResult): Stability {
  const faults: Fault[] = [];
  const apart = grouped(struck, 'participant');
  let looked = 0;
  for (const p of outcome.view.participants.values()) {
    const { id: participant } = p.row;
    const own = outcome.ofParticipant.get(participant) ?? [];
    const out = apart.get(participant) ?? [];
    for (const c of candidates(outcome.view, p)) {
      const { id: company } = c.row;
      if (own.some((held) => held.company === c)) continue;
      if (out.some((pair) => pair.company === company)) continue;
      looked += 1;
      if (blocks(outcome, { p, c, own })) {
        faults.push({ code: 'blocking-pair', participant, company });
      }
    }
  }
  return { faults, looked };
}

function candidates(view: MarketView, { row }: SeenParticipant): Iterable<SeenCompany> {
  if (row.fillByScore) return view.companies.values();
  return row.companies.map((id) => view.companies.get(id)!);
}

interface Candidate {
  p: SeenParticipant;
  c: SeenCompany;
  own: readonly Held[];
}

/** Most pairs are in a later band than all that one of the two holds: nothing else is asked of them. */
function isBeyond({ view, last }: Outcome, { p, c, own }: Candidate): boolean {
  const band = view.wishBand(p, c);
  if (own.length >= p.cap && own.every((held) => held.wish.band < band)) return true;
  const lowest = last.get(c.row.id)?.band ?? Infinity;
  return lowest < view.markBand(p, c);
}

function blocks(outcome: Outcome, candidate: Candidate): boolean {
  const { p, c, own } = candidate;
  if (c.seats === 0 || isBeyond(outcome, candidate)) return false;
  const { view } = outcome;
  const wish = view.wish(p, c);
  const dearer = own.filter((held) => held.wish.isBefore(wish));
  const mark = view.mark(p, c);
  if (dearer.length >= p.cap || outcome.last.get(c.row.id)?.isBefore(mark)) return false;
  if (view.whyNot(p, c) !== null) return false;
  const slots = view.commonSlots(p, c);
  if (!hasSlot(view, slots, { holders: dearer, room: null })) return false;
  const theirs = outcome.ofCompany.get(c.row.id) ?? [];
  const preferred = theirs.filter((held) => held.mark.isBefore(mark));
  return hasSlot(view, slots, { holders: preferred, room: c.room });
}

/**
 * Whether one of the slots has room, or gets it by moving holders to other slots of theirs. Without
 * a room there is place for one in each slot.
 */
function hasSlot(
  view: MarketView,
  slots: readonly number[],
  among: { holders: readonly Held[]; room: readonly number[] | null; seen?: Set<number> },
): boolean {
  const { holders, room, seen = new Set<number>() } = among;
  return slots.some((slot) => {
    if (seen.has(slot)) return false;
    seen.add(slot);
    const there = holders.filter((holder) => holder.slot === slot);
    if (there.length < (room?.[slot] ?? 1)) return true;
    return there.some(({ participant, company }) => {
      return hasSlot(view, view.commonSlots(participant, company), { holders, room, seen });
    });
  });
}
