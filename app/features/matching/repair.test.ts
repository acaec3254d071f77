import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetingFaults } from '#app/features/allocation-check/check-meetings.ts';
import { MarketView } from '#app/features/allocation-check/market-view.ts';
import { marketOf } from '#tests/factories/fair-markets.ts';
import { wholeMarkets } from '#tests/factories/whole-markets.ts';
import { matchMarket, repairAllocation } from './exports.ts';
import type { Cancelled, Market, Meeting, Repair } from './exports.ts';

function meetingsIn(market: Market): Meeting[] {
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  return matching.result.meetings;
}

interface Case {
  market: Market;
  confirmed: Meeting[];
  cancelled: Cancelled;
}

/** Somebody does not come, single meetings fall out, and in some of them a company stays away. */
const cases = (withCompany: boolean): fc.Arbitrary<Case> =>
  wholeMarkets.chain((market) => {
    const confirmed = meetingsIn(market);
    const some = <T>(rows: readonly T[], maxLength: number) =>
      fc.subarray([...rows], { maxLength: Math.min(maxLength, rows.length) });
    return fc
      .record({
        participants: some(
          market.participants.map(({ id }) => id),
          3,
        ),
        companies: withCompany
          ? some(
              market.companies.map(({ id }) => id),
              1,
            )
          : fc.constant([]),
        meetings: some(confirmed, 2),
      })
      .map((cancelled) => ({ market, confirmed, cancelled }));
  });

const keyOf = ({ participant, company }: { participant: string; company: string }) =>
  `${participant} ${company}`;

/** What is in force after a repair, and who may not be in it. */
function after({ confirmed, cancelled }: Case, { lost, added }: Repair) {
  const { participants = [], companies = [], meetings = [] } = cancelled;
  const gone = (each: { participant: string; company: string }) =>
    participants.includes(each.participant) ||
    companies.includes(each.company) ||
    meetings.some((other) => keyOf(other) === keyOf(each));
  const isLost = new Set(lost.map(keyOf));
  const kept = confirmed.filter((each) => !isLost.has(keyOf(each)));
  return { gone, kept, all: [...kept, ...added] };
}

/** Pairs that could meet and do not: with the slots that both have left. */
function* stillApart(view: MarketView, all: readonly Meeting[]) {
  const met = new Set(all.map(keyOf));
  for (const p of view.participants.values()) {
    const mine = all.filter(({ participant }) => participant === p.row.id);
    const free = p.slots.filter((slot) => mine.every((each) => each.slot !== slot));
    for (const c of view.companies.values()) {
      const pair = { participant: p.row.id, company: c.row.id };
      if (met.has(keyOf(pair)) || view.whyNot(p, c) !== null) continue;
      yield { pair, p, c, free, hasRoom: mine.length < p.cap };
    }
  }
}

const RUNS = { numRuns: 150, seed: 21 };

describe('a repair after the freeze', { timeout: 60_000 }, () => {
  test('moves no confirmed meeting, drops only what was cancelled, and adds only what is feasible and free', () => {
    let added = 0;
    fc.assert(
      fc.property(cases(true), (of) => {
        const repair = repairAllocation(of.market, of.confirmed, of.cancelled);
        const { gone, kept, all } = after(of, repair);
        expect(repair.lost).toEqual(of.confirmed.filter(gone));
        expect(kept).toEqual(of.confirmed.filter((each) => !gone(each)));
        expect(repair.added.filter(gone)).toEqual([]);
        const view = new MarketView(of.market);
        const figures = { rounds: 0, firstUnplaced: 0, hallBound: 0, withNone: 0, gini: 0 };
        const result = { format: 1 as const, fair: '', version: '', struck: [], figures };
        expect([...meetingFaults(view, { ...result, meetings: all })]).toEqual([]);
        added += repair.added.length;
      }),
      RUNS,
    );
    expect(added).toBeGreaterThan(50);
  });

  test('leaves no place empty that two would fill', () => {
    fc.assert(
      fc.property(cases(true), (of) => {
        const repair = repairAllocation(of.market, of.confirmed, of.cancelled);
        const { gone, all } = after(of, repair);
        const view = new MarketView(of.market);
        for (const { pair, c, free, hasRoom } of stillApart(view, all)) {
          const theirs = all.filter(({ company }) => company === pair.company);
          const isOpen = free.some((slot) => {
            return theirs.filter((each) => each.slot === slot).length < c.room[slot]!;
          });
          if (isOpen && hasRoom && theirs.length < c.seats) expect(gone(pair)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('gives a company nobody while somebody it put before them has room in that very slot', () => {
    fc.assert(
      fc.property(cases(false), (of) => {
        const repair = repairAllocation(of.market, of.confirmed, of.cancelled);
        const { gone, all } = after(of, repair);
        const view = new MarketView(of.market);
        for (const { pair, p, c, free, hasRoom } of stillApart(view, all)) {
          if (!hasRoom || gone(pair)) continue;
          for (const each of repair.added) {
            if (each.company !== pair.company || !free.includes(each.slot)) continue;
            const chosen = view.participants.get(each.participant)!;
            expect(view.mark(p, c).isBefore(view.mark(chosen, c))).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });
});

const all = '11111';
const company = (id: string, seats: number, tiers: string[]) => ({
  ...{ id, seats, booth: { tables: [all] }, tiers: tiers.map((each) => [each]) },
});

describe('a company that does not come', () => {
  /** c is gone; d has one seat left for the three that c would have met. */
  const market = marketOf({
    ...{ slots: 5, cap: 2 },
    participants: [
      { id: 'many', free: all, companies: ['c', 'e', 'd'] },
      { id: 'one', free: all, companies: ['c', 'd'] },
      { id: 'other', free: all, companies: ['d'] },
    ],
    companies: [
      company('c', 2, ['many', 'one']),
      company('d', 1, ['other', 'many', 'one']),
      company('e', 3, ['many']),
    ],
  });
  const confirmed: Meeting[] = [
    ...[{ participant: 'many', company: 'c', table: 1, slot: 0 }],
    ...[{ participant: 'one', company: 'c', table: 1, slot: 1 }],
    ...[{ participant: 'many', company: 'e', table: 1, slot: 2 }],
  ];

  test('leaves the refill first to whoever has the fewest meetings, before the order of others', () => {
    const { added, lost, blocking } = repairAllocation(market, confirmed, { companies: ['c'] });
    expect(lost.map(({ participant }) => participant)).toEqual(['many', 'one']);
    expect(added).toMatchObject([{ participant: 'one', company: 'd' }]);
    // Two whom d would rather have met, had nobody been owed anything.
    expect(blocking).toBe(2);
  });

  test('is another matter than a person who does not come: then the company has the next it named', () => {
    const { added } = repairAllocation(market, confirmed, { participants: ['one'] });
    expect(added.map(({ participant }) => participant)).toEqual(['other']);
  });
});
