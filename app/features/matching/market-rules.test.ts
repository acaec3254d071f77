import { describe, expect, test } from 'vitest';
import type { MarketFile } from './schema.ts';
import { marketOf } from '#tests/factories/fair-markets.ts';
import { brokenRules, type Reason } from './feasibility.ts';
import { spread } from './figures.ts';
import { matchMarket } from './match.ts';
import { companySeats, participantCap } from './quotas.ts';
import { readMarket } from './read-market.ts';
import { scoreParts, weighed } from './score.ts';
import { wishesOf } from './wishes.ts';

type ParticipantFile = MarketFile['participants'][number];
type CompanyFile = MarketFile['companies'][number];
type OverrideFile = NonNullable<MarketFile['overrides']>[number];

const by = { author: 'A coordinator', reason: 'Agreed', at: '2027-01-15T03:00:00Z' };

function pairOf(
  participant: Partial<ParticipantFile> = {},
  company: Partial<CompanyFile> = {},
  overrides: OverrideFile[] = [],
) {
  return marketOf({
    participants: [{ id: 'p', free: '1111', companies: ['c'], ...participant }],
    companies: [{ id: 'c', seats: 9, booth: { tables: ['1111'] }, fillByScore: true, ...company }],
    overrides,
  });
}

const facts = (own: ParticipantFile['facts']) => ({ facts: own });

describe('hard rules', () => {
  const cases: [Reason, ParticipantFile['facts'], Partial<CompanyFile>, boolean][] = [
    ['role', { role: 'CIR' }, { requirements: { roles: ['CIR', 'SEA'] } }, false],
    ['role', { role: 'ALT' }, { requirements: { roles: ['CIR', 'SEA'] } }, true],
    ['role', {}, { requirements: { roles: ['CIR'] } }, true],
    ['status-change', { statusChange: 'yes' }, {}, true],
    ['status-change', { statusChange: 'unsure' }, {}, false],
    ['status-change', { statusChange: 'yes' }, { facts: { supportsStatusChange: true } }, false],
    ['start', { from: '2027-08-01' }, { requirements: { startBy: '2027-08-01' } }, false],
    ['start', { from: '2027-08-02' }, { requirements: { startBy: '2027-08-01' } }, true],
    ['start', {}, { requirements: { startBy: '2027-08-01' } }, true],
    ['jlpt', { jlpt: 'N2' }, { requirements: { jlpt: 'N2' } }, false],
    ['jlpt', { jlpt: 'N3' }, { requirements: { jlpt: 'N2' } }, true],
    ['jlpt', {}, { requirements: { jlpt: 'N5' } }, true],
    ['place', { moves: false, places: ['miyagi'] }, { facts: { places: ['tokyo'] } }, true],
    ['place', { moves: false, places: ['miyagi'] }, { facts: { remote: true } }, false],
    ['place', { moves: true, places: ['miyagi'] }, { facts: { places: ['tokyo'] } }, false],
    ['place', { moves: false, places: ['a', 'b'] }, { facts: { places: ['b'] } }, false],
  ];
  test.each(cases)('%s: %o with %o is broken: %s', (...[reason, own, company, isBroken]) => {
    const { participants, companies } = pairOf(facts(own), company);
    expect(brokenRules(participants[0]!, companies[0]!)).toEqual(isBroken ? [reason] : []);
  });

  test('everything that keeps a pair apart is told, in a fixed order', () => {
    const market = pairOf(
      { free: '1000', companies: [], facts: { jlpt: 'N4' } },
      {
        ...{ booth: { tables: ['0111'] }, passed: ['p'], requirements: { jlpt: 'N1' } },
      },
      [{ kind: 'ban', participant: 'p', company: 'c', ...by }],
    );
    expect(wishesOf(market).reasons(0, 0)).toEqual([
      ...['banned', 'not-listed', 'passed', 'jlpt', 'no-common-slot'],
    ]);
    expect(wishesOf(market).isFeasible(0, 0)).toBe(false);
    const unmarked = pairOf({}, { fillByScore: false });
    expect(wishesOf(unmarked).reasons(0, 0)).toEqual(['not-marked']);
    expect(wishesOf(pairOf({ companies: [], fillByScore: true })).reasons(0, 0)).toEqual([]);
  });
});

describe('the score', () => {
  const weights = { jlpt: 25, skills: 25, place: 15, industry: 15, visa: 10, start: 5, years: 5 };
  const parts = (own: ParticipantFile['facts'], wanted: CompanyFile['facts']) => {
    const { participants, companies } = pairOf(facts(own), { facts: wanted });
    return scoreParts(participants[0]!, companies[0]!);
  };

  test('keeps each part from 0 to 100, and weighs it', () => {
    const own = parts(
      {
        jlpt: 'N2',
        skills: ['x'],
        places: ['tokyo'],
        industries: ['it'],
        statusChange: 'yes',
        from: '2027-08-01',
        years: 1,
      },
      {
        jlpt: 'N3',
        skills: ['x', 'y', 'z'],
        places: ['tokyo'],
        industry: 'it',
        supportsStatusChange: true,
        startFrom: '2027-07-01',
        years: 3,
      },
    );
    expect(own).toEqual({
      ...{ jlpt: 80, skills: 33, place: 100, industry: 100, visa: 80, start: 50, years: 33 },
    });
    expect(weighed(own, weights)).toBe(
      80 * 25 + 33 * 25 + 100 * 15 + 100 * 15 + 80 * 10 + 50 * 5 + 33 * 5,
    );
  });

  test('is neutral where nothing is known or asked', () => {
    expect(parts({}, {})).toEqual({
      ...{ jlpt: 60, skills: 100, place: 50, industry: 50, visa: 40, start: 100, years: 100 },
    });
    expect(parts({ jlpt: 'N1' }, {}).jlpt).toBe(100);
    expect(parts({}, { jlpt: 'N1' }).jlpt).toBe(0);
    expect(parts({ moves: false }, {}).place).toBe(0);
    expect(parts({}, { remote: true }).place).toBe(80);
    expect(parts({ industries: ['it'] }, { industry: 'trade' }).industry).toBe(0);
    expect(parts({ statusChange: 'no' }, {}).visa).toBe(100);
    expect(parts({}, { startFrom: '2027-08-01' }).start).toBe(50);
  });
});

describe('caps and seats', () => {
  test('a cap is the fair’s, raised where it was, and never above the wish', () => {
    const cap = (own: Partial<ParticipantFile>, overrides: OverrideFile[] = []) => {
      const market = pairOf(own, {}, overrides);
      return participantCap(market, market.participants[0]!);
    };
    const raise: OverrideFile = { kind: 'raise', participant: 'p', cap: 4, ...by };
    expect([cap({}), cap({ cap: 2 }), cap({ cap: 9 })]).toEqual([3, 2, 3]);
    expect([cap({}, [raise]), cap({ cap: 2 }, [raise]), cap({ cap: 9 }, [raise])]).toEqual([
      4, 2, 4,
    ]);
  });

  test('seats leave two places free at each table, but one seat stays, and what is reserved is taken off', () => {
    const seats = (tables: string[], wanted = 99, reserved: number[] = []) => {
      const overrides = reserved.map((each): OverrideFile => {
        return { kind: 'reserve', company: 'c', seats: each, ...by };
      });
      const market = pairOf({}, { booth: { tables }, seats: wanted }, overrides);
      return companySeats(market, market.companies[0]!);
    };
    expect(seats(['1111'])).toBe(2);
    expect(seats(['1111', '1110'])).toBe(3);
    expect(seats(['1111', '0000'])).toBe(2);
    expect(seats(['1100'])).toBe(1);
    expect(seats(['1111', '1111'], 3)).toBe(3);
    expect(seats(['1111', '1111'], 9, [1, 2])).toBe(1);
    expect(seats(['1111'], 9, [5])).toBe(0);
  });
});

describe('constraints of a coordinator', () => {
  const pin: OverrideFile = { kind: 'pin', participant: 'p2', company: 'c', ...by };
  const crowded = (overrides: OverrideFile[], change: Partial<ParticipantFile> = {}) =>
    marketOf({
      participants: ['p1', 'p2'].map((id) => ({ id, free: '1111', companies: ['c'], ...change })),
      companies: [{ id: 'c', seats: 1, booth: { tables: ['1111'] }, tiers: [['p1'], ['p2']] }],
      overrides,
    });
  const whoMeets = (market: ReturnType<typeof marketOf>) => {
    const matching = matchMarket(market);
    return matching.ok
      ? matching.result.meetings.map((each) => each.participant)
      : matching.refusal;
  };

  test('a pin comes first on both sides, and a ban keeps apart', () => {
    expect(whoMeets(crowded([]))).toEqual(['p1']);
    expect(whoMeets(crowded([pin]))).toEqual(['p2']);
    expect(whoMeets(crowded([{ ...pin, kind: 'ban', participant: 'p1' }]))).toEqual(['p2']);
    expect(whoMeets(crowded([{ kind: 'reserve', company: 'c', seats: 1, ...by }]))).toEqual([]);
  });

  test('a pin overrules nobody: a market that could keep it only so is refused', () => {
    expect(whoMeets(crowded([pin], { companies: [] }))).toEqual({
      ...{ code: 'pin-not-feasible', participant: 'p2', company: 'c', reasons: ['not-listed'] },
    });
    const both = [pin, { ...pin, participant: 'p1' }];
    expect(whoMeets(crowded(both))).toMatchObject({ code: 'pin-beyond-cap', company: 'c' });
  });

  /** x must meet a in the first slot, y must meet c in it: both have only the second left for b. */
  const knot = (overrides: OverrideFile[]) =>
    marketOf({
      ...{ slots: 5, cap: 2, overrides },
      participants: [
        { id: 'x', free: '11000', companies: ['a', 'b'] },
        { id: 'y', free: '11000', companies: ['c', 'b'] },
      ],
      companies: [
        { id: 'a', seats: 1, booth: { tables: ['10111'] }, fillByScore: true },
        { id: 'b', seats: 2, booth: { tables: ['11111'] }, tiers: [['x'], ['y']] },
        { id: 'c', seats: 1, booth: { tables: ['10111'] }, fillByScore: true },
      ],
    });

  test('what fits everybody alone may fit nobody together: a pair is struck, and told', () => {
    const matching = matchMarket(knot([]));
    if (!matching.ok) throw new Error('refused');
    const { meetings, struck, figures } = matching.result;
    expect(meetings).toHaveLength(3);
    expect(struck).toMatchObject([{ reason: 'no-joint-timetable', round: 1 }]);
    expect(figures).toMatchObject({ firstUnplaced: 1, hallBound: 0, rounds: 2 });
  });

  test('pins that have no timetable together are refused', () => {
    const pairs = ['x a', 'x b', 'y b', 'y c'].map((each) => each.split(' '));
    const pins = pairs.map(([participant = '', company = '']): OverrideFile => {
      return { kind: 'pin', participant, company, ...by };
    });
    const matching = matchMarket(knot(pins));
    expect(matching).toMatchObject({ ok: false, refusal: { code: 'pin-without-place' } });
    expect(matchMarket(knot(pins.slice(1))).ok).toBe(true);
  });
});

describe('a file of a market', () => {
  const file = {
    format: 1,
    fair: {
      ...{ id: 'f', slots: ['13:00', '13:20'], cap: 2 },
      seed: { value: 'a'.repeat(64), commitment: 'b'.repeat(64) },
    },
    participants: [{ id: 'p', free: '11', companies: ['c'] }],
    companies: [{ id: 'c', seats: 1, booth: { tables: ['11'] }, tiers: [['p']] }],
  };
  const faults = (change: object) => {
    const reading = readMarket({ ...file, ...change });
    return reading.ok ? [] : reading.faults.map(({ path, reason }) => `${path}: ${reason}`);
  };

  test('has everything that was left out filled in', () => {
    const reading = readMarket(file);
    expect(reading).toMatchObject({
      ok: true,
      value: { overrides: [], participants: [{ fillByScore: false, facts: { moves: true } }] },
    });
  });

  test.each<[object, string]>([
    [
      { participants: [{ ...file.participants[0], free: '1' }] },
      'participants[0].free: 1 marks for 2 slots',
    ],
    [
      { participants: [{ ...file.participants[0], companies: ['x'] }] },
      'participants[0].companies: x is not in the market',
    ],
    [
      { participants: [{ ...file.participants[0], companies: ['c', 'c'] }] },
      'participants[0].companies: c is there twice',
    ],
    [
      { participants: [file.participants[0], file.participants[0]] },
      'participants[1].id: p is there twice',
    ],
    [
      { companies: [{ ...file.companies[0], booth: { tables: ['111'] } }] },
      'companies[0].booth.tables[0]: 3 marks for 2 slots',
    ],
    [
      { companies: [{ ...file.companies[0], passed: ['p'] }] },
      'companies[0].tiers and passed: p is there twice',
    ],
    [
      { overrides: [{ kind: 'ban', participant: 'q', company: 'c', ...by }] },
      'overrides[0].participant: q is not in the market',
    ],
    [{ name: 'Kakehashi' }, 'the file: Unrecognized key: "name"'],
    [
      { participants: [{ ...file.participants[0], id: 'two words' }] },
      'participants[0].id: an id is 1 to 64 letters, digits or . : _ -',
    ],
  ])('is refused with path and reason: %#', (change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  test('may not make more pairs than can be matched', () => {
    const rows = (prefix: string, length: number) => Array.from({ length }, (_, at) => prefix + at);
    const all = { free: '11', companies: [], fillByScore: true };
    const participants = rows('p', 1_001).map((id) => ({ id, ...all }));
    const booth = { tables: ['11'] };
    const companies = rows('c', 2_000).map((id) => ({ id, seats: 1, booth }));
    expect(faults({ participants, companies })).toEqual([
      'participants: 2002000 pairs, at most 2000000',
    ]);
  });

  test('may hold a lot only once', () => {
    const participants = [
      { id: 'p', free: '11', companies: [] },
      { id: 'q', lot: 'p', free: '11', companies: [] },
    ];
    expect(faults({ participants })).toEqual(['participants[1].lot: p is there twice']);
  });
});

test('the spread of meetings: nobody equal to nobody, one with all', () => {
  expect(spread([])).toEqual({ withNone: 0, gini: 0 });
  expect(spread([2, 2, 2])).toEqual({ withNone: 0, gini: 0 });
  expect(spread([0, 0, 0, 4])).toEqual({ withNone: 3, gini: 0.75 });
});
