import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MarketView,
  type SeenCompany,
  type SeenParticipant,
} from '#app/features/allocation-check/market-view.ts';
import { marketOf } from '#tests/factories/fair-markets.ts';
import { wholeMarkets } from '#tests/factories/whole-markets.ts';
import { explainCompany, explainParticipant, matchMarket, whatIf } from './exports.ts';
import type { Market, MatchResult, WhyNot } from './exports.ts';

function resultOf(market: Market): MatchResult {
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  return matching.result;
}

/** Says itself, from the market and the meetings alone, whether a reason is true. */
function isTrue(view: MarketView, { meetings, struck }: MatchResult, told: Told): boolean {
  const { p, c, why } = told;
  const mine = meetings.filter(({ participant }) => participant === p.row.id);
  const theirs = meetings.filter(({ company }) => company === c.row.id);
  const wish = view.wish(p, c);
  const mark = view.mark(p, c);
  const dearer = mine.filter(({ company }) => {
    return view.wish(p, view.companies.get(company)!).isBefore(wish);
  });
  const before = theirs.filter(({ participant }) => {
    return view.mark(view.participants.get(participant)!, c).isBefore(mark);
  });
  const shared = view.commonSlots(p, c);
  const isTaken = (by: typeof meetings, room: (slot: number) => number) =>
    shared.every((slot) => by.filter((each) => each.slot === slot).length >= room(slot));
  switch (why.kind) {
    case 'not-possible':
      return why.reasons.some((reason) => reason === view.whyNot(p, c));
    case 'struck':
      return struck.some((s) => s.participant === p.row.id && s.company === c.row.id);
    case 'dearer-companies':
      return dearer.length === p.cap;
    case 'company-full':
      return before.length === c.seats;
    // That no moving of the others helps is asked of the slots they hold now: they are all taken.
    case 'dearer-companies-slots':
      return dearer.length < p.cap && isTaken(dearer, () => 1);
    case 'company-slots':
      return before.length < c.seats && isTaken(before, (slot) => c.room[slot]!);
  }
}

interface Told {
  p: SeenParticipant;
  c: SeenCompany;
  why: WhyNot;
}

describe('why not', { timeout: 60_000 }, () => {
  test('is true of every pair that does not meet, and told of each company on the list', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(wholeMarkets, (market) => {
        const result = resultOf(market);
        const view = new MarketView(market);
        for (const p of [...view.participants.values()].slice(0, 6)) {
          const { met, others } = explainParticipant(market, result, p.row.id);
          const all = p.row.fillByScore ? [...view.companies.keys()] : p.row.companies;
          expect([...met, ...others].map(({ company }) => company).sort()).toEqual([...all].sort());
          for (const { company, why } of others) {
            kinds.add(why.kind);
            expect(isTrue(view, result, { p, c: view.companies.get(company)!, why })).toBe(true);
          }
        }
      }),
      { numRuns: 120, seed: 4 },
    );
    for (const kind of ['not-possible', 'dearer-companies', 'company-full']) {
      expect(kinds).toContain(kind);
    }
  });

  test('what would have changed it is so when it is tried', () => {
    let told = 0;
    fc.assert(
      fc.property(wholeMarkets, (market) => {
        const [own] = market.participants;
        for (const { change, gained, lost } of whatIf(market, own!.id)) {
          told += 1;
          const row = { ...own!, facts: { ...own!.facts } };
          if (change.kind === 'free-slot') {
            row.free = row.free.slice(0, change.slot) + '1' + row.free.slice(change.slot + 1);
          }
          if (change.kind === 'jlpt') row.facts.jlpt = change.to;
          if (change.kind === 'status-change') row.facts.statusChange = 'no';
          if (change.kind === 'moves') row.facts.moves = true;
          if (change.kind === 'cap') row.cap = change.to;
          const other = { ...market, participants: [row, ...market.participants.slice(1)] };
          const mine = resultOf(other).meetings.filter((each) => each.participant === row.id);
          const companies = mine.map(({ company }) => company);
          expect(companies).toEqual(expect.arrayContaining(gained));
          for (const company of lost) expect(companies).not.toContain(company);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(told).toBeGreaterThan(10);
  });
});

const ids = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
/** One seat at "sought", which likes its first; "early" is there in slots that p7 has not. */
const market = marketOf({
  ...{ slots: 4, cap: 2 },
  participants: ids.map((id) => ({
    ...{ id, free: id === 'p7' ? '0011' : '1111', companies: ['sought', 'early', 'n1'] },
    facts: { jlpt: 'N2' as const },
  })),
  companies: [
    {
      ...{ id: 'sought', seats: 1, booth: { tables: ['1111'] } },
      tiers: [['p1'], ['p2', 'p3', 'p4', 'p5', 'p6'], ['p7']],
    },
    { id: 'early', seats: 1, booth: { tables: ['1100'] }, tiers: [['p7'], ['p2']] },
    {
      ...{ id: 'n1', seats: 2, booth: { tables: ['1111'] }, fillByScore: true },
      requirements: { jlpt: 'N1' as const },
    },
  ],
});

describe('an example', () => {
  const result = resultOf(market);
  const whyOf = (id: string) =>
    Object.fromEntries(
      explainParticipant(market, result, id).others.map(({ company, why }) => [company, why]),
    );

  test('tells of each company why, and the tiers only where five or more were turned away', () => {
    expect(explainParticipant(market, result, 'p1').met).toMatchObject([
      { company: 'sought', rank: 0, score: null },
    ]);
    expect(whyOf('p7')).toEqual({
      sought: { kind: 'company-full', cutOff: { by: 'tier', own: 2, last: 0 } },
      early: { kind: 'not-possible', reasons: ['no-common-slot'] },
      n1: { kind: 'not-possible', reasons: ['jlpt'] },
    });
    const four = { ...market, participants: market.participants.slice(0, 5) };
    const companies = market.companies.map((each) => ({
      ...{ ...each, tiers: each.tiers.map((tier) => tier.filter((id) => id < 'p6')) },
    }));
    const few = { ...four, companies };
    const why = explainParticipant(few, resultOf(few), 'p5').others[0]!.why;
    expect(why).toEqual({ kind: 'company-full', cutOff: null });
  });

  test('tells what would have changed it', () => {
    const changes = whatIf(market, 'p7');
    const gained = (kind: string) => changes.filter((each) => each.change.kind === kind);
    expect(gained('free-slot')).toMatchObject([
      { change: { slot: 0 }, gained: ['early'] },
      { change: { slot: 1 }, gained: ['early'] },
    ]);
    expect(gained('jlpt')).toMatchObject([{ change: { to: 'N1' }, gained: ['n1'] }]);
    expect(whatIf(market, 'nobody')).toEqual([]);
  });

  test('tells a company of its marks, and never counts fewer than five', () => {
    expect(explainCompany(market, result, 'sought')).toEqual({
      ...{ seats: 1, marked: 7, met: 1, elsewhere: 0, full: 6, notPossible: 0, noSlot: 0 },
    });
    expect(explainCompany(market, result, 'early')).toMatchObject({ met: 1, notPossible: null });
    expect(explainCompany(market, result, 'nobody')).toBe(null);
  });
});
