import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// The check judges from outside: nothing of the product's matching leads to it.
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { marketOf, plainMarket, tightMarkets } from '#tests/factories/fair-markets.ts';
import { wholeMarkets } from '#tests/factories/whole-markets.ts';
import { heldBy, NONE, type Held } from './choice.ts';
import { FRAME_PARTS } from './frame.ts';
import { MATCH_PARTS, matchMarket, type MatchParts } from './match.ts';
import type { MatchResult } from './result.ts';
import type { Market } from './schema.ts';
import { Timetabler } from './timetable/timetabler.ts';

function resultOf(market: Market, parts = MATCH_PARTS): MatchResult {
  const matching = matchMarket(market, parts);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  return matching.result;
}

const RUNS = { numRuns: 300, seed: 3 };

/** The check finds nothing; returns how many pairs were struck in how many of the markets. */
function assertSound(markets: fc.Arbitrary<Market>, change: Partial<MatchParts> = {}) {
  const seen = { markets: 0, withStruck: 0, struck: 0 };
  fc.assert(
    fc.property(markets, (market) => {
      const result = resultOf(market, { ...MATCH_PARTS, ...change });
      seen.markets += 1;
      seen.struck += result.struck.length;
      if (result.struck.length > 0) seen.withStruck += 1;
      expect(checkAllocation(market, result).faults).toEqual([]);
    }),
    RUNS,
  );
  return seen;
}

const tight = tightMarkets.map(plainMarket);

describe('the result of matching', { timeout: 30_000 }, () => {
  test('is found feasible, within caps, free of clashes and stable by the check, with facts, ties, scores and constraints', () => {
    assertSound(wholeMarkets);
  });

  test('lists who was struck for want of a timetable, and is stable without them', () => {
    const { withStruck } = assertSound(tight);
    expect(withStruck).toBeGreaterThan(3);
  });

  test('names its rounds, and what no timetable could have placed', () => {
    const { figures, meetings } = resultOf(scarce);
    expect(figures).toMatchObject({ withNone: 0, hallBound: 0 });
    expect(figures.rounds).toBeGreaterThan(0);
    expect(meetings.length).toBeGreaterThan(1);
  });
});

/** Two participants free in the same slot alone, and two companies that both want both. */
const scarce = marketOf({
  ...{ slots: 3, cap: 2 },
  participants: ['p1', 'p2'].map((id) => ({ id, free: '110', companies: ['c1', 'c2'] })),
  companies: ['c1', 'c2'].map((id) => ({
    ...{ id, seats: 2, booth: { tables: ['111', '111'] }, tiers: [['p1', 'p2']] },
  })),
});

const receiving = (held: Held, offer: Held['offer']): Held => ({
  ...{ pairs: held.pairs, offer, isFull: () => held.isFull() },
  ...{ add: (pair) => held.add(pair), remove: (pair) => held.remove(pair) },
});

describe('what would go wrong is seen by the check', { timeout: 30_000 }, () => {
  const frame = (change: Partial<typeof FRAME_PARTS>) => ({ frame: { ...FRAME_PARTS, ...change } });
  const mutants: [string, Partial<MatchParts>][] = [
    [
      'first come',
      {
        makeHeld: (of) => {
          const held = heldBy(of);
          return receiving(held, (pair) => (held.add(pair) ? NONE : pair));
        },
      },
    ],
    ['a draw that knows no seed', frame({ tickets: () => FRAME_PARTS.tickets('0'.repeat(64)) })],
    [
      'a draw turned round',
      frame({
        tickets:
          (seed) =>
          (...of) =>
            2 ** 48 - FRAME_PARTS.tickets(seed)(...of),
      }),
    ],
    [
      'one draw for both sides of a pair',
      frame({ tickets: (seed) => (_, p, c) => FRAME_PARTS.tickets(seed)('participant', p, c) }),
    ],
    [
      'a score that overrules what companies marked',
      frame({
        levels: (market, wishes, pair) => {
          const unmarked = { ...wishes, tier: () => undefined };
          return FRAME_PARTS.levels(market, unmarked, pair);
        },
      }),
    ],
    [
      'a score that overrules what participants listed',
      frame({
        levels: (market, wishes, pair) => {
          return FRAME_PARTS.levels(market, { ...wishes, rank: () => undefined }, pair);
        },
      }),
    ],
    [
      'caps and seats that nobody counts',
      { makeHeld: (of) => heldBy({ ...of, agent: { ...of.agent, quota: Infinity } }) },
    ],
    [
      'caps one too low',
      { makeHeld: (of) => heldBy({ ...of, agent: { ...of.agent, quota: of.agent.quota - 1 } }) },
    ],
    [
      'everybody in the first slot',
      {
        makeTimetabler: (of) => {
          const timetabler = new Timetabler(of);
          const fit = (pairs: readonly number[]) => {
            timetabler.fit(pairs);
            for (const pair of pairs) timetabler.grid.slotOf[pair] = 0;
            return [];
          };
          return { fit, lock: () => {}, admit: () => false, grid: timetabler.grid };
        },
      },
    ],
  ];

  test.each(mutants)('%s', (_, change) => {
    expect(() => assertSound(wholeMarkets, change)).toThrow();
  });

  test('pairs struck for nothing', () => {
    const tooSoon: Partial<MatchParts> = {
      makeTimetabler: (of) => {
        const timetabler = new Timetabler(of);
        const asked = new Set<number>();
        const fit = (pairs: readonly number[]) => {
          const fresh = pairs.filter((pair) => !asked.has(pair)).slice(0, 1);
          for (const pair of fresh) asked.add(pair);
          const left = timetabler.fit(pairs.filter((pair) => !fresh.includes(pair)));
          return asked.size < 4 ? [...fresh, ...left] : timetabler.fit(pairs);
        };
        return { fit, lock: () => {}, admit: () => false, grid: timetabler.grid };
      },
    };
    expect(() => assertSound(wholeMarkets, tooSoon)).toThrow();
  });

  test('struck pairs that nobody is told of', () => {
    let unseen = 0;
    fc.assert(
      fc.property(tight, (market) => {
        const result = resultOf(market);
        const { faults } = checkAllocation(market, { ...result, struck: [] });
        unseen += result.struck.length - faults.filter((f) => f.code === 'blocking-pair').length;
      }),
      RUNS,
    );
    expect(unseen).toBe(0);
  });
});
