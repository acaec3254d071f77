import { describe, expect, test } from 'vitest';
import { makeMarket } from '../../../scripts/seed/make-market.ts';
import { marketOf } from '#tests/factories/fair-markets.ts';
import { matchMarket, priceOverride, simulateCaps } from './exports.ts';
import { readMarket } from './read-market.ts';

const by = { author: 'A coordinator', reason: 'Agreed', at: '2027-01-15T03:00:00Z' };

describe('caps before preferences close', () => {
  const shape = { participants: 120, companies: 18, slots: 12, listed: 12, seats: 10, seed: 2 };
  const reading = readMarket(makeMarket({ ...shape, cap: 3, tables: [1], free: 'all' }));
  if (!reading.ok) throw new Error('refused');
  const market = reading.value;

  test('the fewer meetings each may have, the fewer people go home with none', () => {
    const figures = simulateCaps(market).map((each) => each!);
    expect(figures.map(({ cap }) => cap)).toEqual([2, 3, 4, 5, 6]);
    const none = figures.map(({ withNone }) => withNone);
    expect(none).toEqual(none.toSorted((a, b) => a - b));
    expect(none[4]).toBeGreaterThan(none[0]! + 10);
    expect(figures[4]!.gini).toBeGreaterThan(figures[0]!.gini);
  });

  test('each cap is what matching under it gives, and a refused market has no figures', () => {
    const [five] = simulateCaps(market, [5]);
    const matching = matchMarket({ ...market, fair: { ...market.fair, cap: 5 } });
    if (!matching.ok) throw new Error('refused');
    expect(five).toMatchObject({ cap: 5, meetings: matching.result.meetings.length });
    const seed = { ...market.fair.seed, commitment: '0'.repeat(64) };
    expect(simulateCaps({ ...market, fair: { ...market.fair, seed } }, [2])).toEqual([null]);
  });
});

describe('the price of a constraint', () => {
  /** One seat, wanted by both: a likes p1 better. */
  const market = marketOf({
    ...{ slots: 4, cap: 2 },
    participants: ['p1', 'p2'].map((id) => ({ id, free: '1111', companies: ['a'] })),
    companies: [{ id: 'a', seats: 1, booth: { tables: ['1111'] }, tiers: [['p1'], ['p2']] }],
  });

  test('a pin tells who loses their meeting, who has it instead, and which pair it wrongs', () => {
    const pin = { kind: 'pin' as const, participant: 'p2', company: 'a', ...by };
    expect(priceOverride(market, pin)).toEqual({
      ok: true,
      price: {
        lost: [{ participant: 'p1', company: 'a' }],
        gained: [{ participant: 'p2', company: 'a' }],
        losers: [{ participant: 'p1', fewer: 1 }],
        ...{ blocking: 1, withNone: { before: 1, after: 1 } },
      },
    });
  });

  test('a ban and a reserve wrong the pair they part; a raise that nobody uses costs nothing', () => {
    const ban = { kind: 'ban' as const, participant: 'p1', company: 'a', ...by };
    expect(priceOverride(market, ban)).toMatchObject({ price: { blocking: 1 } });
    const reserve = { kind: 'reserve' as const, company: 'a', seats: 1, ...by };
    expect(priceOverride(market, reserve)).toMatchObject({
      price: { gained: [], withNone: { before: 1, after: 2 }, blocking: 2 },
    });
    const raise = { kind: 'raise' as const, participant: 'p1', cap: 3, ...by };
    expect(priceOverride(market, raise)).toEqual({
      ok: true,
      price: {
        ...{ lost: [], gained: [], losers: [], blocking: 0 },
        withNone: { before: 1, after: 1 },
      },
    });
  });

  test('one that cannot be kept is refused with the reason', () => {
    const nobody = { kind: 'pin' as const, participant: 'p2', company: 'a', ...by };
    const unwilling = marketOf({
      ...{ slots: 4, participants: [{ id: 'p2', free: '1111', companies: [] }] },
      companies: [{ id: 'a', seats: 1, booth: { tables: ['1111'] }, fillByScore: true }],
    });
    expect(priceOverride(unwilling, nobody)).toMatchObject({
      ok: false,
      refusal: { code: 'pin-not-feasible', reasons: ['not-listed'] },
    });
  });
});
