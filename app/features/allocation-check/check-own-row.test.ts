import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchMarket, type Market } from '#app/features/matching/exports.ts';
import { plainMarket, smallMarkets } from '#tests/factories/fair-markets.ts';
import { checkAllocation } from './check-allocation.ts';
import { checkOwnRow, type OwnRow } from './check-own-row.ts';
import type { AllocationRecord } from './record.ts';

function ownRows(market: Market): { rows: OwnRow[]; record: AllocationRecord } {
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error('a plain market is never refused');
  const { result } = matching;
  const rows = market.participants.map((row): OwnRow => {
    const meetings = result.meetings.filter(({ participant }) => participant === row.id);
    return { format: 1, fair: market.fair, row, raisedTo: null, meetings };
  });
  return { rows, record: checkAllocation(market, result).record };
}

const failed = (own: OwnRow, record: AllocationRecord) =>
  checkOwnRow(own, record)
    .results.filter(({ holds }) => !holds)
    .map(({ check }) => check);

describe('one’s own row', { timeout: 60_000 }, () => {
  test('fits the record of its market, and proves a company left out only behind a full set of dearer ones', () => {
    fc.assert(
      fc.property(smallMarkets, (plain) => {
        const { rows, record } = ownRows(plainMarket(plain));
        for (const own of rows) {
          const checked = checkOwnRow(own, record);
          expect(checked).toMatchObject({ ok: true });
          const met = own.meetings.map(({ company }) => company);
          const left = own.row.companies.filter((each) => !met.includes(each));
          expect([...checked.proved, ...checked.rests].toSorted()).toEqual(left.toSorted());
          for (const each of checked.proved) {
            const dearer = own.row.companies.slice(0, own.row.companies.indexOf(each));
            expect(met.every((company) => dearer.includes(company))).toBe(true);
            expect(met.length).toBe(Math.min(own.row.cap ?? 99, own.fair.cap));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  const market = plainMarket({
    slots: 3,
    participants: [
      { id: 'p1', free: '110', cap: 1, companies: ['a', 'b'] },
      { id: 'p2', free: '111', cap: 2, companies: ['b'] },
    ],
    companies: [
      { id: 'a', tables: ['111'], seats: 1, participants: ['p1'] },
      { id: 'b', tables: ['111'], seats: 1, participants: ['p2', 'p1'] },
    ],
  });
  const { rows, record } = ownRows(market);
  const own = rows[0]!;
  const [first] = own.meetings;

  test.each<[string, OwnRow, string[]]>([
    ['another list', { ...own, row: { ...own.row, companies: ['b', 'a'] } }, ['row']],
    ['another salt', { ...own, row: { ...own.row, salt: 'x' } }, ['row']],
    ['another cap of the fair', { ...own, fair: { ...own.fair, cap: 9 } }, ['input']],
    ['a slot that is not free', { ...own, meetings: [{ ...first!, slot: 2 }] }, ['within']],
    ['too many', { ...own, meetings: [first!, { ...first!, company: 'b', slot: 1 }] }, ['within']],
    ['a company not on the list', { ...own, meetings: [{ ...first!, company: 'c' }] }, ['listed']],
  ])('does not fit with %s', (_, changed, checks) => {
    expect(failed(changed, record)).toEqual(checks);
  });

  test('does not fit a record of another seed, of other rows, or with a claim that does not hold', () => {
    const seed = { ...record.seed, value: '0'.repeat(64) };
    expect(failed(own, { ...record, seed })).toEqual(['seed']);
    const input = { ...record.input, rows: { ...record.input.rows, participants: [] } };
    expect(failed(own, { ...record, input })).toEqual(['row', 'input']);
    const claims = record.claims.map((each) => ({ ...each, holds: false }));
    expect(failed(own, { ...record, claims })).toEqual(['claim']);
  });
});
