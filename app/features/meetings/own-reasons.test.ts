import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  explainParticipant,
  matchMarket,
  type Market,
  type MatchResult,
} from '#app/features/matching/exports.ts';
import {
  marketOf,
  plainMarket,
  smallMarkets,
  tightMarkets,
} from '#tests/factories/fair-markets.ts';
import { ownReasons as reasonsFrom, type Missed } from './own-reasons.ts';

type Row = Market['participants'][number];
type Company = Market['companies'][number];

interface Case {
  market: Market;
  result: MatchResult;
}

function matched(market: Market): Case {
  const matching = matchMarket(market);
  if (!matching.ok) throw new Error('a plain market is never refused');
  return { market, result: matching.result };
}

const ownReasons = (market: Market, result: MatchResult, id: string) =>
  reasonsFrom(market, explainParticipant(market, result, id), id);

const roomOf = ({ booth }: Company, slot: number) =>
  booth.tables.filter((table) => table[slot] === '1').length;

const slotsOf = (row: Row) => [...row.free].flatMap((mark, slot) => (mark === '1' ? [slot] : []));

const common = (row: Row, company: Company) =>
  slotsOf(row).filter((slot) => roomOf(company, slot) > 0);

/** Whether each can have a place of its own: tried out. */
function fits(choices: readonly (readonly number[])[], room: ReadonlyMap<number, number>): boolean {
  const [first, ...rest] = choices;
  if (!first) return true;
  return first.some((slot) => {
    const left = room.get(slot) ?? 0;
    return left > 0 && fits(rest, new Map([...room, [slot, left - 1]]));
  });
}

const oneEach = (row: Row) => new Map(slotsOf(row).map((slot) => [slot, 1]));

function quotaOf(company: Company): number {
  const staffed = company.booth.tables.filter((table) => table.includes('1'));
  const places = staffed.join('').replaceAll('0', '').length;
  return Math.min(company.seats, Math.max(1, places - 2 * staffed.length));
}

interface Told {
  row: Row;
  company: Company;
  why: Missed;
}

/** What each reason says, tried on the rows themselves. */
function isTrue(of: Case, told: Told): boolean {
  return isTrueOfPerson(of, told) || isTrueOfCompany(of, told);
}

function isTrueOfPerson({ market, result }: Case, { row, company, why }: Told): boolean {
  const met = result.meetings.filter(({ participant }) => participant === row.id);
  const rank = row.companies.indexOf(company.id);
  const dearer = met.filter((each) => row.companies.indexOf(each.company) < rank);
  if (why.kind === 'noCommonSlot') return common(row, company).length === 0;
  if (why.kind === 'dearer') {
    return dearer.length === why.cap && why.cap === Math.min(row.cap ?? 99, market.fair.cap);
  }
  if (why.kind !== 'dearerSlots') return false;
  const asked = dearer.map((each) => market.companies.find(byId(each.company))!);
  return !fits(
    [...asked, company].map((each) => common(row, each)),
    oneEach(row),
  );
}

function isTrueOfCompany({ market, result }: Case, { row, company, why }: Told): boolean {
  const order = company.tiers.flat();
  const guests = result.meetings.filter((each) => each.company === company.id);
  const before = guests.filter(
    ({ participant }) => order.indexOf(participant) < order.indexOf(row.id),
  );
  if (why.kind === 'notChosen') return !order.includes(row.id);
  if (why.kind === 'struck') {
    return result.struck.some((s) => s.participant === row.id && s.company === company.id);
  }
  if (why.kind.startsWith('full')) return before.length >= quotaOf(company);
  if (why.kind !== 'companySlots') return false;
  const rows = before.map(({ participant }) => market.participants.find(byId(participant))!);
  const room = market.fair.slots.map((_, slot) => [slot, roomOf(company, slot)] as const);
  return !fits(
    [...rows, row].map((each) => common(each, company)),
    new Map(room),
  );
}

const byId = (id: string) => (each: { id: string }) => each.id === id;

describe('the reasons of a person', { timeout: 60_000 }, () => {
  test('name each company of the list once, met or missed, and each sentence is true of the rows', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(smallMarkets, tightMarkets), (plain) => {
        const of = matched(plainMarket(plain));
        for (const row of of.market.participants) {
          const reasons = ownReasons(of.market, of.result, row.id)!;
          const named = [...reasons.met, ...reasons.missed].map(({ companyId }) => companyId);
          expect(named.toSorted()).toEqual(row.companies.toSorted());
          expect(reasons.others).toEqual([]);
          for (const { companyId, why } of reasons.missed) {
            const company = of.market.companies.find(byId(companyId))!;
            expect(why.length).toBeGreaterThan(0);
            for (const each of why) {
              told.add(each.kind);
              expect([each, isTrue(of, { row, company, why: each })]).toEqual([each, true]);
            }
          }
        }
      }),
      { numRuns: 250 },
    );
    expect([...told]).toEqual(expect.arrayContaining(['dearer', 'full', 'companySlots']));
  });

  test('are none for who was not in the market', () => {
    const of = matched(marketOf({}));
    expect(ownReasons(of.market, of.result, 'p1')).toBeNull();
  });

  test('do not tell a company that passed somebody from one that did not mark them', () => {
    const all = '1111';
    const of = matched(
      marketOf({
        participants: [{ id: 'p', free: all, companies: ['passed', 'unmarked'] }],
        companies: [
          { id: 'passed', seats: 1, booth: { tables: [all] }, passed: ['p'], fillByScore: true },
          { id: 'unmarked', seats: 1, booth: { tables: [all] } },
        ],
      }),
    );
    const reasons = ownReasons(of.market, of.result, 'p');
    expect(reasons?.missed.map(({ why }) => why)).toEqual([
      [{ kind: 'notChosen' }],
      [{ kind: 'notChosen' }],
    ]);
  });

  test('tell a ban of the system as not shown, and nothing else of that company', () => {
    const by = { reason: 'x', at: '2031-06-01T00:00:00Z' };
    const banOf = (company: string, author: string) => ({
      ...{ kind: 'ban' as const, participant: 'p', company, author, ...by },
    });
    const booth = { tables: ['1111'] };
    const requirements = { jlpt: 'N1' as const };
    const of = matched(
      marketOf({
        participants: [{ id: 'p', free: '1111', companies: ['a', 'b'] }],
        companies: [
          { id: 'a', seats: 1, booth, requirements },
          { id: 'b', seats: 1, booth, requirements },
        ],
        overrides: [banOf('a', 'kakehashi'), banOf('b', 'a coordinator')],
      }),
    );
    const reasons = ownReasons(of.market, of.result, 'p');
    expect(reasons?.missed.map(({ why }) => why)).toEqual([
      [{ kind: 'notShown' }],
      [{ kind: 'keptApart' }],
    ]);
  });

  test('say what the company asked for, as its row has it', () => {
    const of = matched(
      marketOf({
        participants: [{ id: 'p', free: '1111', companies: ['a'], facts: { jlpt: 'N3' } }],
        companies: [
          {
            ...{ id: 'a', seats: 1, booth: { tables: ['1111'] }, fillByScore: true },
            requirements: { jlpt: 'N2', roles: ['CIR'], startBy: '2032-08-01' },
          },
        ],
      }),
    );
    expect(ownReasons(of.market, of.result, 'p')?.missed[0]?.why).toEqual([
      { kind: 'role', roles: ['CIR'] },
      { kind: 'start', day: '2032-08-01' },
      { kind: 'jlpt', level: 'N2' },
    ]);
  });
});
