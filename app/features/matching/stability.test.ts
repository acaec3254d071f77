import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenPairs } from '#tests/factories/chosen-pairs.ts';
import { smallMarkets, plainMarket, type PlainMarket } from '#tests/factories/fair-markets.ts';
import {
  choosersOf,
  isSame,
  isStable,
  own,
  stableOutcomes,
  type Chooser,
  type Pair,
} from '#tests/factories/stable-outcomes.ts';
import { heldBy, NONE, type Held, type MakeHeld } from './choice.ts';
import type { Direction } from './deferred-acceptance.ts';

const chosen = (market: PlainMarket, by: Direction, makeHeld = heldBy) =>
  chosenPairs(plainMarket(market), by, makeHeld);

type Algorithm = (market: PlainMarket) => ReadonlySet<Pair>;
const product: Algorithm = (market) => chosen(market, 'participants');

const unite = (a: Iterable<Pair>, b: Iterable<Pair>) => new Set([...a, ...b]);

/** Everybody on this side would keep exactly what `held` gives them if they had both to choose from. */
function likesBetter(
  choosers: readonly Chooser[],
  held: ReadonlySet<Pair>,
  other: ReadonlySet<Pair>,
): boolean {
  return choosers.every((each) => {
    const mine = own(held, each);
    return isSame(each.choose(unite(mine, own(other, each))), mine);
  });
}

const RUNS = { numRuns: 400, seed: 11 };

function assertStable(algorithm: Algorithm): void {
  fc.assert(
    fc.property(smallMarkets, (market) => isStable(choosersOf(market), algorithm(market))),
    RUNS,
  );
}

/** Returns the share of markets with several stable outcomes. */
function assertBestForParticipants(algorithm: Algorithm): number {
  let several = 0;
  let all = 0;
  fc.assert(
    fc.property(smallMarkets, (market) => {
      const choosers = choosersOf(market);
      const outcome = algorithm(market);
      const others = stableOutcomes(choosers);
      all += 1;
      if (others.length > 1) several += 1;
      return (
        others.some((other) => isSame(other, outcome)) &&
        others.every(
          (other) =>
            likesBetter(choosers.participants, outcome, other) &&
            likesBetter(choosers.companies, other, outcome),
        )
      );
    }),
    RUNS,
  );
  return several / all;
}

/** Whether the pairs leave room for none of these others: what rural hospitals keep. */
function spanned({ fits, quota }: Chooser, held: ReadonlySet<Pair>, pair: Pair): boolean {
  return held.has(pair) || held.size >= quota || !fits([...held, pair]);
}

function assertRuralHospitals(first: Algorithm, second: Algorithm): void {
  fc.assert(
    fc.property(smallMarkets, (market) => {
      const { pairs, participants, companies } = choosersOf(market);
      const [a, b] = [first(market), second(market)];
      for (const each of [...participants, ...companies]) {
        const [mine, theirs] = [own(a, each), own(b, each)];
        expect(mine.size).toBe(theirs.size);
        for (const pair of own(pairs, each)) {
          expect(spanned(each, mine, pair)).toBe(spanned(each, theirs, pair));
        }
        const isUnfilled = mine.size < each.quota && each.fits([...own(pairs, each)]);
        if (isUnfilled) expect([...mine].sort()).toEqual([...theirs].sort());
      }
    }),
    RUNS,
  );
}

describe('deferred acceptance with choices that know about slots', { timeout: 30_000 }, () => {
  test('no pair that both would choose is left apart, and nobody holds whom they would not choose', () => {
    assertStable(product);
  });

  test('every participant has the best, every company the worst of all stable outcomes', () => {
    expect(assertBestForParticipants(product)).toBeGreaterThanOrEqual(0.3);
  });

  test('whoever proposes, each has as many partners, room for the same others, and the unfilled the same partners', () => {
    assertRuralHospitals(product, (market) => chosen(market, 'companies'));
  });

  test('all stable outcomes of a market have the same number of pairs', () => {
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const sizes = stableOutcomes(choosersOf(market)).map(({ size }) => size);
        return new Set(sizes).size === 1;
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});

/** Keeps whoever came first: nobody is turned away for someone better. */
const firstCome: MakeHeld = (of) => {
  const held = heldBy(of);
  return receiving(held, (pair) => (held.add(pair) ? NONE : pair));
};

const receiving = (held: Held, offer: Held['offer']): Held => ({
  ...{ pairs: held.pairs, offer, isFull: () => held.isFull() },
  ...{ add: (pair) => held.add(pair), remove: (pair) => held.remove(pair) },
});

/** Counts partners, and never asks whether they fit into slots. */
const slotless: MakeHeld = (of) =>
  heldBy({ ...of, agent: { ...of.agent, room: of.agent.room.map(() => 99) } });

/** Turns away the best instead of the worst. */
const upsideDown: MakeHeld = (of) => heldBy({ ...of, prefers: (a, b) => of.prefers(b, a) });

/** Turns away the worst of all held, though its going frees no slot for the newcomer. */
const worstOfAll: MakeHeld = (of) => {
  const held = heldBy(of);
  return receiving(held, (pair) => {
    if (held.add(pair)) return NONE;
    const worst = held.pairs.reduce((a, b) => (of.prefers(a, b) ? b : a), pair);
    if (worst === pair) return pair;
    held.remove(worst);
    return held.add(pair) ? worst : pair;
  });
};

describe('what would go wrong is seen', { timeout: 30_000 }, () => {
  test.each([
    ['first come', firstCome],
    ['choices without slots', slotless],
    ['the best turned away', upsideDown],
    ['the worst of all turned away instead of the worst of the circuit', worstOfAll],
  ])('%s', (_, makeHeld) => {
    expect(() => assertStable((market) => chosen(market, 'participants', makeHeld))).toThrow();
  });

  test('companies that propose get what is worst for participants', () => {
    const byCompanies: Algorithm = (market) => chosen(market, 'companies');
    assertStable(byCompanies);
    expect(() => assertBestForParticipants(byCompanies)).toThrow();
  });

  test('an algorithm that drops a pair breaks the count of rural hospitals', () => {
    expect(() =>
      assertRuralHospitals(product, (market) => new Set([...product(market)].slice(1))),
    ).toThrow();
  });
});
