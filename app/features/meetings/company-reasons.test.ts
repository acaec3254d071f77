import { describe, expect, test } from 'vitest';
import { explainCompany, matchMarket } from '#app/features/matching/exports.ts';
import { marketOf } from '#tests/factories/fair-markets.ts';
import { makeMarket } from '../../../scripts/seed/make-market.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { companyReasons } from './company-reasons.ts';

describe('the reasons of a company', { timeout: 60_000 }, () => {
  test('never tell fewer than five apart, nor let a sum tell them, and leave nobody out', () => {
    const reading = readMarket(
      makeMarket({
        ...{ participants: 80, companies: 16, slots: 9, listed: 8, cap: 3, tables: [1, 2] },
        ...{ seats: 6, free: 'half-day', seed: 7 },
      }),
    );
    if (!reading.ok) throw new Error('the market is refused');
    const market = reading.value;
    const matching = matchMarket(market);
    if (!matching.ok) throw new Error('the market is refused');
    for (const { id } of market.companies) {
      const found = explainCompany(market, matching.result, id)!;
      const reasons = companyReasons(found, matching.result, id);
      const sum = reasons.told.reduce((all, { count }) => all + count, 0);
      expect(reasons.met + sum + reasons.few).toBe(reasons.marked);
      expect(reasons.told.every(({ kind, count }) => count >= 5 && found[kind] === count)).toBe(
        true,
      );
      const kinds = ['elsewhere', 'full', 'notPossible', 'noSlot'] as const;
      const untold = kinds.filter(
        (kind) => found[kind] !== 0 && reasons.told.every((each) => each.kind !== kind),
      );
      expect(untold.length === 1 && reasons.told.length > 0).toBe(false);
    }
  });

  test('count who came by score apart from who was marked', () => {
    const market = marketOf({
      participants: [
        { id: 'p', free: '1111', companies: ['a'] },
        { id: 'q', free: '1111', companies: ['a'] },
      ],
      companies: [
        ...[{ id: 'a', seats: 2, booth: { tables: ['1111'] }, tiers: [['p']], fillByScore: true }],
      ],
    });
    const matching = matchMarket(market);
    if (!matching.ok) throw new Error('the market is refused');
    const found = explainCompany(market, matching.result, 'a')!;
    expect(companyReasons(found, matching.result, 'a')).toEqual({
      ...{ seats: 2, marked: 1, met: 1, byScore: 1, told: [], few: 0 },
    });
  });
});
