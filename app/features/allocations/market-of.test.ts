import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublished, shownTo, type Shown } from '#app/features/candidates/exports.ts';
import { participantFacts } from '#app/features/choices/exports.ts';
import type { Chosen } from '#app/features/choices/exports.server.ts';
import { matchMarket, seedCommitment } from '#app/features/matching/exports.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { marketOf, type Marked, type MarketRows } from './market-of.ts';

const SLOTS = 4;
const COMPANIES = ['c1', 'c2', 'c3'];
const VALUE = '5eed'.repeat(16);

/** What one person's profile says; a consent shows some fields of it. */
const PROFILE: Shown = {
  kind: { kind: 'CIR', year: 2 },
  available: { from: '2032-08', isFixed: true },
  industries: ['trade'],
  places: { prefectures: ['04'], anywhere: false, moves: 'no' },
  tasks: { phone: 'alone' },
  jlpt: { level: 'N1', takenOn: '2030-12', evidence: 'verified' },
  residence: { status: null, until: null, change: 'yes' },
};
const FIELDS = Object.keys(PROFILE) as (keyof Shown)[];

const shown = fc
  .subarray(FIELDS)
  .map((fields) => Object.fromEntries(fields.map((field) => [field, PROFILE[field]])) as Shown);
const someShown = fc.option(shown, { nil: null });
const publication = fc.record({
  forAll: someShown,
  own: fc
    .array(fc.tuple(fc.constantFrom(...COMPANIES), someShown), { maxLength: 3 })
    .map((rows) => new Map(rows)),
});

const person = (at: number): fc.Arbitrary<Chosen> =>
  fc.record({
    ...{ cardId: fc.constant(`p${at}`), number: fc.constant(at) },
    free: fc.constantFrom('1111', '1100', '0011', '0000'),
    ...{ cap: fc.option(fc.integer({ min: 1, max: 3 })), fillByScore: fc.boolean() },
    ...{ wishes: fc.shuffledSubarray(COMPANIES), publication },
  });

const marks = fc.array(
  fc.record({
    cardId: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'gone'),
    companyId: fc.constantFrom(...COMPANIES),
    mark: fc.constantFrom('meet', 'talk', 'pass'),
    tier: fc.option(fc.integer({ min: 1, max: 4 })),
  }) as fc.Arbitrary<Marked>,
  { maxLength: 8 },
);

const rows: fc.Arbitrary<MarketRows> = fc
  .record({
    people: fc.tuple(person(0), person(1), person(2), person(3)),
    marks,
    requirements: fc.record({
      roles: fc.subarray(['ALT', 'CIR'] as const),
      jlpt: fc.constantFrom('N1', 'N3', null),
      startBy: fc.constant(null),
    }),
  })
  .map(({ people, marks: all, requirements }) => ({
    fair: { id: 'fair', slots: Array.from({ length: SLOTS }, (_, at) => `s${at}`), cap: 3 },
    seed: {
      ...{ value: VALUE, commitment: seedCommitment(VALUE), rowKey: 'f'.repeat(64) },
      madeAt: new Date(0),
    },
    people: people.filter((each) => isPublished(each.publication)),
    booths: COMPANIES.map((companyId) => ({
      ...{ companyId, booth: companyId, tables: 1, free: ['1111'], seats: 2 },
      ...{ requirements, fillByScore: true },
    })),
    published: new Map(),
    marks: [...new Map(all.map((each) => [`${each.cardId} ${each.companyId}`, each])).values()],
    constraints: [],
  }));

function marketFrom(given: MarketRows) {
  const reading = readMarket(marketOf(given));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

describe('the market of a fair', () => {
  it('is always one that can be read and matched', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(matchMarket(marketFrom(given)).ok).toBe(true);
      }),
    );
  });

  it('knows of nobody what one of the companies they could meet is not shown', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const market = marketFrom(given);
        const nothing = participantFacts({});
        for (const row of market.participants) {
          const { publication: of } = given.people.find(({ cardId }) => cardId === row.id)!;
          const could = row.fillByScore
            ? COMPANIES.filter((id) => shownTo(of, id) !== null)
            : row.companies;
          for (const id of could) {
            const seen = participantFacts(shownTo(of, id) ?? {});
            for (const [fact, value] of Object.entries(row.facts)) {
              const key = fact as keyof typeof seen;
              expect([seen[key], nothing[key]]).toContainEqual(value);
            }
          }
        }
      }),
    );
  });

  it('lets nobody meet a company that is shown nothing of them', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const matching = matchMarket(marketFrom(given));
        if (!matching.ok) throw new Error(matching.refusal.code);
        for (const { participant, company } of matching.result.meetings) {
          const { publication: of } = given.people.find(({ cardId }) => cardId === participant)!;
          expect(shownTo(of, company)).not.toBeNull();
        }
      }),
    );
  });

  it('is the same whatever the order in which rows were read', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const turned = { ...given, people: given.people.toReversed() };
        const one = matchMarket(marketFrom(given));
        const other = matchMarket(marketFrom(turned));
        expect(one).toEqual(other);
      }),
    );
  });

  it('has 会いたい before 話してみたい, each by tier, and without a tier last', () => {
    const base = fc.sample(rows, { numRuns: 1, seed: 1 })[0]!;
    const people = [0, 1, 2, 3].map((at) => ({
      ...{ cardId: `p${at}`, number: at, free: '1111', cap: null, fillByScore: false },
      ...{ wishes: COMPANIES, publication: { forAll: PROFILE, own: new Map() } },
    }));
    const tiers = [
      { cardId: 'p0', companyId: 'c1', mark: 'talk', tier: 1 },
      { cardId: 'p1', companyId: 'c1', mark: 'meet', tier: null },
      { cardId: 'p2', companyId: 'c1', mark: 'meet', tier: 2 },
      { cardId: 'p3', companyId: 'c1', mark: 'pass', tier: null },
    ] as const;
    const market = marketFrom({ ...base, people, marks: tiers });
    expect(market.companies[0]).toMatchObject({ tiers: [['p2'], ['p1'], ['p0']], passed: ['p3'] });
  });
});
