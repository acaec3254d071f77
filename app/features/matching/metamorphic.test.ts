import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { plainMarket, smallMarkets, type PlainMarket } from '#tests/factories/fair-markets.ts';
import { choosersOf, isSame, own, type Pair } from '#tests/factories/stable-outcomes.ts';
import { wholeMarkets } from '#tests/factories/whole-markets.ts';
import { chosenPairs } from '#tests/factories/chosen-pairs.ts';
import { matchMarket } from './match.ts';
import type { MatchResult } from './result.ts';
import type { Market } from './schema.ts';
import { wishesOf } from './wishes.ts';

const RUNS = { numRuns: 200, seed: 7 };

function resultOf(market: Market): MatchResult {
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  return matching.result;
}

const outcomeOf = (market: PlainMarket) => chosenPairs(plainMarket(market));

/** The same rows in another order: of the file, and of lists that are sets. */
function reordered(market: Market, turn: <T>(rows: readonly T[]) => T[]): Market {
  return {
    ...market,
    overrides: turn(market.overrides),
    participants: turn(market.participants).map((each) => ({
      ...each,
      facts: { ...each.facts, skills: turn(each.facts.skills), places: turn(each.facts.places) },
    })),
    companies: turn(market.companies).map((each) => ({
      ...each,
      ...{ passed: turn(each.passed), tiers: each.tiers.map(turn) },
    })),
  };
}

/** Everybody under another name, with what they had drawn by: the names are turned round. */
function renamed(market: Market): Market {
  const name = (id: string) => [...id].reverse().join('');
  return {
    ...market,
    participants: market.participants.map((each) => ({
      ...{ ...each, id: name(each.id), lot: each.lot ?? each.id },
      companies: each.companies.map(name),
    })),
    companies: market.companies.map((each) => ({
      ...{ ...each, id: name(each.id), lot: each.lot ?? each.id },
      ...{ passed: each.passed.map(name), tiers: each.tiers.map((ids) => ids.map(name)) },
    })),
    overrides: market.overrides.map((each) => ({
      ...each,
      ...('participant' in each && { participant: name(each.participant) }),
      ...('company' in each && { company: name(each.company) }),
    })),
  };
}

describe('the same market gives the same result', { timeout: 30_000 }, () => {
  test('in whatever order its rows stand', () => {
    fc.assert(
      fc.property(wholeMarkets, (market) => {
        const result = resultOf(market);
        const back = reordered(market, (rows) => rows.toReversed());
        const cut = reordered(market, (rows) => {
          const at = Math.floor(rows.length / 2);
          return [...rows.slice(at), ...rows.slice(0, at)];
        });
        expect(resultOf(back)).toEqual(result);
        expect(resultOf(cut)).toEqual(result);
        const digest = (of: Market) => checkAllocation(of, resultOf(of)).record.output.digest;
        expect(digest(back)).toBe(digest(market));
      }),
      RUNS,
    );
  });

  test('under whatever names, where everybody keeps the lot they draw by', () => {
    const key = (each: object) => JSON.stringify(each);
    fc.assert(
      fc.property(wholeMarkets, (market) => {
        const turn = (id: string) => [...id].reverse().join('');
        const { meetings, struck, figures } = resultOf(market);
        const other = resultOf(renamed(market));
        const back = <T extends { participant: string; company: string }>(rows: T[]) =>
          rows.map((each) => ({
            ...{ ...each, participant: turn(each.participant), company: turn(each.company) },
          }));
        expect(back(other.meetings).map(key).sort()).toEqual(meetings.map(key).sort());
        expect(back(other.struck).map(key).sort()).toEqual(struck.map(key).sort());
        expect(other.figures).toEqual(figures);
      }),
      RUNS,
    );
  });

  test('as often as it is asked for', () => {
    fc.assert(
      fc.property(wholeMarkets, (market) => {
        expect(resultOf(structuredClone(market))).toEqual(resultOf(market));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

test('a pair is feasible exactly if there is no reason against it', () => {
  fc.assert(
    fc.property(wholeMarkets, (market) => {
      const wishes = wishesOf(market);
      for (const p of wishes.participants.keys()) {
        for (const c of wishes.companies.keys()) {
          expect(wishes.isFeasible(p, c)).toBe(wishes.reasons(p, c).length === 0);
        }
      }
    }),
    { ...RUNS, numRuns: 60 },
  );
});

/** Keeps a company or a participant out, from the rows and from everybody's list. */
function without(market: PlainMarket, id: string): PlainMarket {
  return {
    ...market,
    participants: market.participants
      .filter((each) => each.id !== id)
      .map((each) => ({ ...each, companies: each.companies.filter((other) => other !== id) })),
    companies: market.companies
      .filter((each) => each.id !== id)
      .map((each) => ({
        ...each,
        participants: each.participants.filter((other) => other !== id),
      })),
  };
}

const unite = (a: Iterable<Pair>, b: Iterable<Pair>) => new Set([...a, ...b]);

describe('who comes later harms nobody on the other side', { timeout: 30_000 }, () => {
  test('a new company never hurts a participant', () => {
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const before = outcomeOf(without(market, market.companies[0]!.id));
        const after = outcomeOf(market);
        for (const each of choosersOf(market).participants) {
          const mine = own(after, each);
          expect(isSame(each.choose(unite(mine, own(before, each))), mine)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('a new participant never hurts a company', () => {
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const before = outcomeOf(without(market, market.participants[0]!.id));
        const after = outcomeOf(market);
        for (const each of choosersOf(market).companies) {
          const mine = own(after, each);
          expect(isSame(each.choose(unite(mine, own(before, each))), mine)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('a list that is used up', { timeout: 30_000 }, () => {
  test('says nothing below the last one held, for a participant whose cap is full', () => {
    let changed = 0;
    fc.assert(
      fc.property(smallMarkets, fc.func(fc.nat()), (market, chance) => {
        const outcome = outcomeOf(market);
        for (const participant of market.participants) {
          const { id, companies, cap } = participant;
          const held = companies.filter((company) => outcome.has(`${id}|${company}`));
          if (held.length < cap) continue;
          const last = companies.indexOf(held.at(-1)!) + 1;
          const others = market.companies.map((each) => each.id);
          const below = others
            .filter((company) => !companies.slice(0, last).includes(company))
            .filter((company) => chance(id, company) % 3 !== 0)
            .sort((a, b) => chance(a) - chance(b));
          const list = [...companies.slice(0, last), ...below];
          if (list.join() !== companies.join()) changed += 1;
          const other = { ...participant, companies: list };
          const participants = market.participants.map((each) => (each.id === id ? other : each));
          expect(isSame(outcomeOf({ ...market, participants }), outcome)).toBe(true);
        }
      }),
      RUNS,
    );
    expect(changed).toBeGreaterThan(50);
  });
});
