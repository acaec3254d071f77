import fc from 'fast-check';
import type { Market, MarketFile } from '#app/features/matching/exports.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { makeMarket } from '../../scripts/seed/make-market.ts';

type Override = NonNullable<MarketFile['overrides']>[number];

const by = { author: 'A coordinator', reason: 'Agreed with both', at: '2027-01-15T03:00:00Z' };

/** Constraints that may stand in any market: pins depend on who may meet, so they are not among them. */
function overridesOf({ participants, companies }: MarketFile): fc.Arbitrary<Override[]> {
  const participant = fc.constantFrom(...participants.map(({ id }) => id));
  const company = fc.constantFrom(...companies.map(({ id }) => id));
  const small = fc.integer({ min: 1, max: 4 });
  const ban = fc
    .record({ participant, company })
    .map((pair) => ({ kind: 'ban' as const, ...pair }));
  const reserve = fc
    .record({ company, seats: small })
    .map((seats) => ({ kind: 'reserve' as const, ...seats }));
  const raise = fc
    .record({ participant, cap: small })
    .map((cap) => ({ kind: 'raise' as const, ...cap }));
  return fc
    .array(fc.oneof(ban, reserve, raise), { maxLength: 4 })
    .map((all) => all.map((each) => ({ ...each, ...by })));
}

/** Markets with facts, ties, scores and constraints: some with room, some with hardly any slot in common. */
export const wholeMarkets: fc.Arbitrary<Market> = fc
  .record({
    ...{ participants: fc.integer({ min: 1, max: 40 }), companies: fc.integer({ min: 1, max: 8 }) },
    ...{ slots: fc.integer({ min: 1, max: 8 }), listed: fc.integer({ min: 1, max: 6 }) },
    ...{ cap: fc.integer({ min: 1, max: 4 }), seats: fc.integer({ min: 1, max: 6 }) },
    tables: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    free: fc.constantFrom<('all' | 'half-day' | number)[]>('all', 'half-day', 0.5, 0.25),
    seed: fc.integer({ min: 1, max: 100_000 }),
  })
  .chain((shape) => {
    const file = makeMarket(shape);
    const everybody = fc.constantFrom(0, 0, 2, 3);
    return fc
      .record({ overrides: overridesOf(file), every: everybody })
      .map(({ overrides, every }) => {
        const fills = (at: number) => every > 0 && at % every === 0;
        const participants = file.participants.map((each, at) => ({
          ...each,
          fillByScore: fills(at),
        }));
        const reading = readMarket({ ...file, participants, overrides });
        if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
        return reading.value;
      });
  });
