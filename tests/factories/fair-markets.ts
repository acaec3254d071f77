import fc from 'fast-check';
import type { Market, MarketFile } from '#app/features/matching/exports.ts';
import { seedCommitment } from '#app/features/matching/exports.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';

/** A market of wishes and slots alone: no facts, everybody strictly ordered. */
export interface PlainMarket {
  slots: number;
  participants: { id: string; free: string; cap: number; companies: string[] }[];
  companies: { id: string; tables: string[]; seats: number; participants: string[] }[];
}

export const SEED = '5eed'.repeat(16);

/** The market of a file's rows; throws where the file would be refused. */
export function marketOf(file: Partial<MarketFile> & { slots?: number; cap?: number }): Market {
  const { slots = 4, cap = 3, fair, ...rows } = file;
  const reading = readMarket({
    format: 1,
    fair: {
      ...{ id: 'test', cap, slots: Array.from({ length: slots }, (_, at) => `s${at}`) },
      ...{ seed: { value: SEED, commitment: seedCommitment(SEED) }, ...fair },
    },
    ...{ participants: [], companies: [], overrides: [], ...rows },
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

export function plainMarket({ slots, participants, companies }: PlainMarket): Market {
  return marketOf({
    ...{ slots, cap: slots, participants },
    companies: companies.map(({ id, seats, tables, participants: order }) => ({
      ...{ id, seats, booth: { tables }, tiers: order.map((each) => [each]) },
    })),
  });
}

const maskOf = (slots: number) =>
  fc
    .array(fc.boolean(), { minLength: slots, maxLength: slots })
    .map((marks) => (marks.some(Boolean) ? marks : marks.fill(true)))
    .map((marks) => marks.map((isFree) => (isFree ? '1' : '0')).join(''));

interface Wishes {
  participants: number[][];
  companies: number[][];
}

/**
 * Everybody's first wish is who wants them last, in a circle: as many stable outcomes as places on the
 * lists, until slots and caps take some away.
 */
function circle(n: number, listed: number): Wishes {
  const around = Array.from({ length: n }, (_, at) => at);
  const steps = Array.from({ length: listed }, (_, step) => step);
  return {
    participants: around.map((at) => steps.map((step) => (at + step) % n)),
    companies: around.map((at) => steps.map((step) => (at - step + n) % n).reverse()),
  };
}

const orderOf = (count: number, minLength = 1) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, at) => at),
    { minLength },
  );

/** Four people and three companies that all want each other. */
const crowd = fc.record({
  participants: fc.array(orderOf(3, 3), { minLength: 4, maxLength: 4 }),
  companies: fc.array(orderOf(4, 4), { minLength: 3, maxLength: 3 }),
});

const chanceWishes = fc
  .record({ people: fc.integer({ min: 2, max: 4 }), firms: fc.integer({ min: 2, max: 3 }) })
  .chain(({ people, firms }) =>
    fc.record({
      participants: fc.array(orderOf(firms), { minLength: people, maxLength: people }),
      companies: fc.array(orderOf(people), { minLength: firms, maxLength: firms }),
    }),
  );

const SLOTS = 5;
const arrays = <T>(arbitrary: fc.Arbitrary<T>, length: number) =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

interface Drawn {
  free: fc.Arbitrary<string>;
  tables: fc.Arbitrary<string[]>;
  /** Meetings each side may have: drawn for each, or one number for all. */
  quota: fc.Arbitrary<number>;
  isEven: boolean;
}

/** Names are drawn too, so that no order of names favours anybody. */
function names(prefix: string, count: number): fc.Arbitrary<string[]> {
  const numbers = fc.uniqueArray(fc.integer({ min: 10, max: 99 }), {
    ...{ minLength: count, maxLength: count },
  });
  return numbers.map((each) => each.map((number) => `${prefix}${number}`));
}

function drawn(wishes: Wishes, { free, tables, quota, isEven }: Drawn): fc.Arbitrary<PlainMarket> {
  const [people, firms] = [wishes.participants.length, wishes.companies.length];
  const quotas = isEven
    ? quota.map((each) => new Array<number>(people + firms).fill(each))
    : arrays(quota, people + firms);
  return fc
    .record({
      ...{ p: names('p', people), c: names('c', firms), quotas, free: arrays(free, people) },
      tables: arrays(tables, firms),
    })
    .map((rows) => ({
      slots: SLOTS,
      participants: wishes.participants.map((order, at) => ({
        ...{ id: rows.p[at]!, free: rows.free[at]!, cap: rows.quotas[at]! },
        companies: order.map((company) => rows.c[company]!),
      })),
      companies: wishes.companies.map((order, at) => ({
        ...{ id: rows.c[at]!, tables: rows.tables[at]!, seats: rows.quotas[people + at]! },
        participants: order.map((participant) => rows.p[participant]!),
      })),
    }));
}

const all = fc.constant('1'.repeat(SLOTS));
const one = fc.constant<string[]>(['1'.repeat(SLOTS)]);
const mostlyAll = fc.oneof({ weight: 8, arbitrary: all }, { weight: 1, arbitrary: maskOf(SLOTS) });
const someTables = fc.array(mostlyAll, { minLength: 1, maxLength: 2 });
const circles = fc.constantFrom(circle(3, 3), circle(4, 3), circle(3, 2), circle(4, 2));
const few = fc.constantFrom('10000', '10000', '01000', '11000', '10100', '00111');

const evenCircles = circles.chain((wishes) => {
  const most = wishes.participants[0]!.length - 1;
  const quota = fc.integer({ min: 1, max: most });
  return drawn(wishes, { free: mostlyAll, tables: someTables, quota, isEven: true });
});

/**
 * As small, with slots so scarce that partners keep each other out, and that choices which fit each
 * side often have no joint timetable.
 */
export const tightMarkets: fc.Arbitrary<PlainMarket> = fc
  .oneof({ weight: 3, arbitrary: crowd }, { weight: 1, arbitrary: chanceWishes })
  .chain((wishes) => {
    const quota = fc.constantFrom(1, 2, 3, 3);
    return drawn(wishes, { free: few, tables: fc.oneof(one, someTables), quota, isEven: false });
  });

/** Small markets with at most 12 pairs, many of them circles, with one stable outcome or several. */
export const smallMarkets: fc.Arbitrary<PlainMarket> = fc.oneof(
  { weight: 3, arbitrary: evenCircles },
  { weight: 2, arbitrary: tightMarkets },
);
