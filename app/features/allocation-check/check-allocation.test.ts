import { describe, expect, test } from 'vitest';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { matchMarket, seedCommitment } from '#app/features/matching/exports.ts';
import type { Market, MarketFile, MatchResult } from '#app/features/matching/exports.ts';
import { marketOf, SEED } from '#tests/factories/fair-markets.ts';
import { makeMarket } from '../../../scripts/seed/make-market.ts';
import { digestOf } from './canonical.ts';
import { checkAllocation } from './check-allocation.ts';

const by = { author: 'A coordinator', reason: 'Agreed', at: '2027-01-15T03:00:00Z' };

/** Three participants and two companies; b is shut in the last slot. */
const file = {
  ...{ slots: 4, cap: 2 },
  participants: [
    { id: 'p1', free: '1111', companies: ['a', 'b'] },
    { id: 'p2', free: '1110', companies: ['a'] },
    { id: 'p3', free: '0011', companies: ['b'] },
  ],
  companies: [
    { id: 'a', seats: 2, booth: { tables: ['1111'] }, tiers: [['p1'], ['p2']] },
    { id: 'b', seats: 1, booth: { tables: ['1110'] }, tiers: [['p3'], ['p1']] },
  ],
} satisfies Partial<MarketFile> & { slots: number; cap: number };
const market = marketOf(file);

const meeting = (participant: string, company: string, slot: number) => ({
  ...{ participant, company, slot, table: 1 },
});

function result(change: Partial<MatchResult> = {}): MatchResult {
  return {
    ...{ format: 1, fair: 'test', version: '1', struck: [] },
    meetings: [meeting('p1', 'a', 0), meeting('p2', 'a', 1), meeting('p3', 'b', 2)],
    figures: { rounds: 1, firstUnplaced: 0, hallBound: 0, withNone: 0, gini: 0 },
    ...change,
  };
}

function codes(change: Partial<MatchResult>, of: Market = market): string[] {
  const { faults } = checkAllocation(of, result(change));
  return [...new Set(faults.map(({ code }) => code))].filter((code) => code !== 'figures').sort();
}

const struck = (participant: string, company: string) => ({
  ...{ participant, company, reason: 'no-joint-timetable' as const, round: 1 },
});
const [first, second, third] = result().meetings as [Met, Met, Met];
type Met = MatchResult['meetings'][number];

describe('the check of an allocation', () => {
  test('finds nothing in a right one, and says what holds', () => {
    const { faults, record } = checkAllocation(market, result());
    expect(faults).toEqual([]);
    expect(record.claims.every(({ holds }) => holds)).toBe(true);
    expect(record.claims.find(({ claim }) => claim === 'no-blocking-pair')?.looked).toBe(1);
    expect(matchMarket(market)).toMatchObject({ ok: true, result: { figures: { withNone: 0 } } });
  });

  test.each<[string, Partial<MatchResult>]>([
    ['not-feasible', { meetings: [first, second, third, meeting('p2', 'b', 0)] }],
    ['unknown', { meetings: [first, second, third, meeting('p9', 'b', 0)] }],
    ['seats', { meetings: [first, second, third, meeting('p1', 'b', 1)] }],
    ['twice', { meetings: [first, second, third, { ...first, slot: 2 }] }],
    ['no-such-place', { meetings: [{ ...first, table: 2 }, second, third] }],
    ['no-such-place', { meetings: [{ ...first, slot: 4 }, second, third] }],
    ['not-free', { meetings: [first, { ...second, slot: 3 }, third] }],
    ['not-free', { meetings: [first, second, { ...third, slot: 3 }] }],
    ['table-clash', { meetings: [first, { ...second, slot: 0 }, third] }],
    ['participant-clash', { meetings: [first, second, meeting('p1', 'b', 0)] }],
    ['blocking-pair', { meetings: [first, second] }],
    ['blocking-pair', { meetings: [first, second, meeting('p1', 'b', 1)] }],
    ['fair', { fair: 'another' }],
    ['struck-and-met', { struck: [struck('p1', 'a')] }],
    ['struck-infeasible', { struck: [struck('p2', 'b')] }],
    ['unknown', { struck: [struck('p9', 'b')] }],
    ['struck-for-nothing', { meetings: [first, third], struck: [struck('p2', 'a')] }],
  ])('finds %s', (code, change) => {
    expect(codes(change)).toContain(code);
  });

  test('finds a cap that is passed', () => {
    const one = marketOf({ ...file, cap: 1 });
    const meetings = [first, second, meeting('p1', 'b', 1)];
    expect(codes({ meetings }, one)).toContain('cap');
  });

  test('finds a seed that is not the one committed', () => {
    const { fair } = market;
    const other = { ...fair, seed: { value: SEED, commitment: seedCommitment('0'.repeat(64)) } };
    expect(codes({}, { ...market, fair: other })).toEqual(['seed']);
  });

  test('finds a pin that is missed and a ban that is not kept', () => {
    const who = { participant: 'p1', company: 'b', ...by };
    expect(codes({}, marketOf({ ...file, overrides: [{ kind: 'pin', ...who }] }))).toContain(
      'pin-missed',
    );
    const ban = { ...who, kind: 'ban' as const, participant: 'p3' };
    expect(codes({}, marketOf({ ...file, overrides: [ban] }))).toEqual(['not-feasible']);
  });

  test('finds figures that do not follow from the meetings', () => {
    const figures = { ...result().figures, withNone: 2 };
    expect(checkAllocation(market, result({ figures })).faults).toEqual([
      { code: 'figures', detail: '0 with none, Gini 0.0000' },
    ]);
  });

  test('says nothing of blocking pairs while somebody is in two places', () => {
    const meetings = [first, { ...second, slot: 0 }, third];
    const { claims } = checkAllocation(market, result({ meetings })).record;
    const held = claims.filter(({ holds }) => holds).map(({ claim }) => claim);
    expect(held).toEqual(['seed-committed', 'feasible', 'within-caps-and-seats', 'pins-kept']);
  });
});

describe('the allocation record', () => {
  const { record } = checkAllocation(market, result());

  test('holds no name, wish or fact of anybody', () => {
    const text = JSON.stringify(record);
    for (const word of ['"p1"', '"a"', '1110', 'tiers', 'facts']) expect(text).not.toContain(word);
  });

  test('has the digest of every row, by which everybody finds their own', () => {
    const [own] = market.participants;
    expect(record.input.rows.participants).toContain(digestOf(own));
    expect(record.input.rows.participants).not.toContain(digestOf({ ...own, free: '0111' }));
    expect(digestOf({ ...own, salt: 'x' })).not.toBe(digestOf(own));
  });

  test('changes with any row, and not with the order of rows', () => {
    const turned = { ...market, participants: market.participants.toReversed() };
    expect(checkAllocation(turned, result()).record).toEqual(record);
    const { meetings } = result();
    expect(
      checkAllocation(market, result({ meetings: meetings.toReversed() })).record.output,
    ).toEqual(record.output);
    const other = marketOf({ ...file, cap: 3 });
    expect(checkAllocation(other, result()).record.input.digest).not.toBe(record.input.digest);
  });

  test('that came with a result must be the one the check makes', () => {
    expect(checkAllocation(market, result(), record).faults).toEqual([]);
    const forged = { ...record, output: { ...record.output, struck: 3 } };
    expect(checkAllocation(market, result(), forged).faults).toEqual([{ code: 'record' }]);
  });

  test('of a fixed market is always the same: whoever changes it changes a version', () => {
    const shape = {
      participants: 60,
      companies: 9,
      slots: 8,
      listed: 6,
      cap: 3,
      seats: 6,
      seed: 9,
    };
    const reading = readMarket(makeMarket({ ...shape, tables: [1, 2], free: 'half-day' }));
    if (!reading.ok) throw new Error('the market is refused');
    const matching = matchMarket(reading.value);
    if (!matching.ok) throw new Error('the market is not matched');
    const made = checkAllocation(reading.value, matching.result);
    expect(made.faults).toEqual([]);
    const { version, checkVersion, input, output } = made.record;
    expect({
      version,
      checkVersion,
      input: input.digest,
      output: output.digest,
    }).toMatchInlineSnapshot(`
      {
        "checkVersion": "1",
        "input": "b6087e4c374db3c5b0499d4f9d6bab02731594521c8b74de41673e992a4664b8",
        "output": "9b958d87c608931043d5a7f799c79f86853c8681f94a1035933b97e2dffbdc41",
        "version": "1",
      }
    `);
  });
});
