import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMarket } from '../../../scripts/seed/make-market.ts';
import { marketOf } from '#tests/factories/fair-markets.ts';
import { heldBy, type MakeHeld } from './choice.ts';
import { deferredAcceptance } from './deferred-acceptance.ts';
import { frameOf, type Frame } from './frame.ts';
import { hallBound } from './hall-bound.ts';
import { readMarket } from './read-market.ts';
import { Grid } from './timetable/grid.ts';
import { slotsIn } from './slots.ts';
import { insert } from './timetable/insert.ts';
import { Timetabler } from './timetable/timetabler.ts';

/** Everybody may meet everybody, in every slot: who does is then drawn by the test. */
function openFrame(people: number, tables: readonly number[], slots: number): Frame {
  const all = '1'.repeat(slots);
  const companies = tables.map((count, at) => ({
    ...{ id: `c${at}`, seats: 1, fillByScore: true },
    booth: { tables: new Array<string>(count).fill(all) },
  }));
  const participants = Array.from({ length: people }, (_, at) => ({
    ...{ id: `p${at}`, free: all, companies: companies.map(({ id }) => id) },
  }));
  return frameOf(marketOf({ slots, cap: slots, participants, companies }));
}

/** Each placed once, where both are free, nobody in two places. */
function assertTimetable({ mask, participants, companies }: Frame, grid: Grid, pairs: number[]) {
  const taken = new Set<string>();
  for (const pair of pairs) {
    const [slot, table] = [grid.slotOf[pair]!, grid.tableOf[pair]!];
    const company = companies.of[pair]!;
    expect((mask[pair]! >> slot) & (grid.staffed[table]! >> slot) & 1).toBe(1);
    expect(table).toBeGreaterThanOrEqual(grid.firstTable[company]!);
    expect(table).toBeLessThan(grid.firstTable[company + 1]!);
    for (const place of [`p${participants.of[pair]} ${slot}`, `t${table} ${slot}`]) {
      expect(taken.has(place)).toBe(false);
      taken.add(place);
    }
  }
}

const graphs = fc
  .record({
    slots: fc.integer({ min: 1, max: 8 }),
    tables: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }),
    people: fc.integer({ min: 1, max: 20 }),
  })
  .chain((size) => fc.tuple(fc.constant(size), fc.func(fc.nat())));

describe('a timetable without limits of time', () => {
  test('has a place for every pair, as long as nobody has more than there are slots', () => {
    fc.assert(
      fc.property(graphs, ([{ slots, tables, people }, chance]) => {
        const frame = openFrame(people, tables, slots);
        const load = { p: new Map<number, number>(), c: new Map<number, number>() };
        const pairs = [...frame.mask.keys()]
          .sort((a, b) => chance(a) - chance(b))
          .filter((pair) => {
            const [p, c] = [frame.participants.of[pair]!, frame.companies.of[pair]!];
            const [ofP, ofC] = [load.p.get(p) ?? 0, load.c.get(c) ?? 0];
            if (ofP >= slots || ofC >= slots * tables[c]!) return false;
            load.p.set(p, ofP + 1);
            load.c.set(c, ofC + 1);
            return true;
          });
        const { grid } = new Timetabler(frame);
        // Chains alone: the search has nothing to do with it.
        expect(pairs.filter((pair) => !insert(grid, pair))).toEqual([]);
        assertTimetable(frame, grid, pairs);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('fills twenty-four slots of twenty-four tables to the last place', () => {
    const frame = openFrame(24, new Array<number>(24).fill(1), 24);
    const timetabler = new Timetabler(frame);
    const pairs = [...frame.mask.keys()];
    expect(pairs).toHaveLength(576);
    expect(timetabler.fit(pairs)).toEqual([]);
    assertTimetable(frame, timetabler.grid, pairs);
  });
});

/** Choices by number alone: the pairs have to be placed by force. */
const slotless: MakeHeld = (of) =>
  heldBy({ ...of, agent: { ...of.agent, room: of.agent.room.map(() => 99) } });

/** Companies filled to their last slot, people free for half a day or a third of it. */
const HARD_SET = [
  { participants: 120, companies: 40, slots: 12, cap: 6, free: 'half-day' as const },
  { participants: 200, companies: 60, slots: 24, cap: 10, free: 'half-day' as const },
  { participants: 400, companies: 60, slots: 24, cap: 6, free: 0.35 },
  { participants: 400, companies: 40, slots: 24, cap: 6, free: 'half-day' as const },
].flatMap((shape) => [1, 2, 3].map((seed) => ({ ...shape, seed })));

function hardPairs(shape: (typeof HARD_SET)[number]): { frame: Frame; pairs: number[] } {
  const { slots } = shape;
  const reading = readMarket(makeMarket({ ...shape, listed: 20, tables: [1], seats: slots }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const open = frameOf(reading.value);
  const agents = open.companies.agents.map((each) => ({ ...each, quota: slots }));
  const frame = { ...open, companies: { ...open.companies, agents } };
  const struck = new Uint8Array(frame.mask.length);
  const by = 'participants';
  return { frame, pairs: deferredAcceptance(frame, { by, makeHeld: slotless, struck }) };
}

describe('a timetable of half days under full load', { timeout: 30_000 }, () => {
  test.each(HARD_SET)('leaves at most a hundredth more than any must: %o', (shape) => {
    const { frame, pairs } = hardPairs(shape);
    const timetabler = new Timetabler(frame);
    const unplaced = timetabler.fit(pairs);
    expect(unplaced.length).toBeLessThanOrEqual(hallBound(frame, pairs) + pairs.length / 100);
    assertTimetable(
      frame,
      timetabler.grid,
      pairs.filter((pair) => !unplaced.includes(pair)),
    );
  });

  test('is hard: the first free place for each leaves more than that', () => {
    const missed = HARD_SET.filter((shape) => {
      const { frame, pairs } = hardPairs(shape);
      const grid = new Grid(frame);
      for (const pair of pairs) {
        const table = grid.firstTable[frame.companies.of[pair]!]!;
        const free = grid.participantFree[frame.participants.of[pair]!]! & grid.tableFree[table]!;
        const [slot] = slotsIn(free & frame.mask[pair]!);
        if (slot !== undefined) grid.place(pair, table, slot);
      }
      const unplaced = pairs.filter((pair) => !grid.isPlaced(pair)).length;
      return unplaced > hallBound(frame, pairs) + pairs.length / 100;
    });
    expect(missed.length).toBeGreaterThan(HARD_SET.length / 2);
  });

  test('a bound is what nobody can beat: three of one slot leave two', () => {
    const market = marketOf({
      ...{ slots: 4, cap: 4 },
      participants: [{ id: 'p', free: '0100', companies: ['a', 'b', 'c'] }],
      companies: ['a', 'b', 'c'].map((id) => ({
        ...{ id, seats: 1, booth: { tables: ['1111'] }, fillByScore: true },
      })),
    });
    const frame = frameOf(market);
    expect(hallBound(frame, [...frame.mask.keys()])).toBe(2);
    expect(new Timetabler(frame).fit([...frame.mask.keys()])).toHaveLength(2);
  });
});
