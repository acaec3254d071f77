import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  aboutMinutes,
  callTimes,
  fitOf,
  overlaps,
  type Span,
  type TicketQueue,
} from './ticket-times.ts';

const MINUTE = 60_000;
const END = 180 * MINUTE;

const span = fc
  .tuple(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]): Span => [from * MINUTE, (from + length) * MINUTE]);
const table = fc.record({
  freeFrom: fc.integer({ min: 0, max: 60 }).map((minutes) => minutes * MINUTE),
  busy: fc.array(span, { maxLength: 6 }),
});
const queue: fc.Arbitrary<TicketQueue> = fc.record({
  now: fc.integer({ min: 0, max: 120 }).map((minutes) => minutes * MINUTE),
  endsAt: fc.constant(END),
  ticketMinutes: fc.integer({ min: 5, max: 30 }),
  tables: fc.array(table, { minLength: 1, maxLength: 3 }),
});
const some = fc.integer({ min: 1, max: 12 });

/** Whether a list of times is nowhere later than another, and has its times as far as that one has. */
const isNoLater = (one: number[], other: number[]) =>
  other.every((at, position) => (one[position] ?? Infinity) <= at);

describe('the times at which tickets are called', () => {
  it('come in the order of the numbers, not before now, and end before the fair does', () => {
    fc.assert(
      fc.property(queue, some, (asked, count) => {
        const times = callTimes(asked, count);
        expect(times.length).toBeLessThanOrEqual(count);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        for (const at of times) {
          expect(at).toBeGreaterThanOrEqual(asked.now);
          expect(at + asked.ticketMinutes * MINUTE).toBeLessThanOrEqual(END);
        }
      }),
    );
  });

  it('do not change for those in front when more people wait behind', () => {
    fc.assert(
      fc.property(queue, some, some, (asked, count, more) => {
        const times = callTimes(asked, count);
        expect(callTimes(asked, count + more).slice(0, count)).toEqual(times);
      }),
    );
  });

  it('touch no meeting of the table, where there is one table', () => {
    fc.assert(
      fc.property(queue, some, (asked, count) => {
        const tables = asked.tables.slice(0, 1);
        for (const at of callTimes({ ...asked, tables }, count)) {
          const turn: Span = [at, at + asked.ticketMinutes * MINUTE];
          expect(tables[0]?.busy.filter((each) => overlaps(turn, each))).toEqual([]);
          expect(at).toBeGreaterThanOrEqual(tables[0]?.freeFrom ?? 0);
        }
      }),
    );
  });

  it('at one table never come closer than a ticket takes', () => {
    fc.assert(
      fc.property(queue, some, (asked, count) => {
        const times = callTimes({ ...asked, tables: asked.tables.slice(0, 1) }, count);
        const gaps = times.slice(1).map((at, before) => at - (times[before] ?? 0));
        expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(asked.ticketMinutes * MINUTE);
      }),
    );
  });

  it('are never later with one more table, and never earlier with one more meeting', () => {
    fc.assert(
      fc.property(queue, fc.tuple(table, span), some, (asked, [other, meeting], count) => {
        const times = callTimes(asked, count);
        const wider = { ...asked, tables: [...asked.tables, other] };
        expect(isNoLater(callTimes(wider, count), times)).toBe(true);
        const [first, ...rest] = asked.tables;
        const fuller = first ? [{ ...first, busy: [...first.busy, meeting] }, ...rest] : [];
        expect(isNoLater(times, callTimes({ ...asked, tables: fuller }, count))).toBe(true);
      }),
    );
  });

  it('are those of a walk through the minutes that tries each in turn', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 1, max: 6 }), (asked, count) => {
        expect(callTimes(asked, count)).toEqual(walked(asked, count));
      }),
      { numRuns: 60 },
    );
  });
});

/** The same by trying every minute at every table. */
function walked({ now, endsAt, ticketMinutes, tables }: TicketQueue, count: number): number[] {
  const length = ticketMinutes * MINUTE;
  const free = tables.map(({ freeFrom }) => Math.max(now, freeFrom));
  const times: number[] = [];
  for (let at = now; at + length <= endsAt; at += MINUTE) {
    tables.forEach(({ busy }, each) => {
      const isFree = at >= (free[each] ?? 0);
      if (!isFree || busy.some((other) => overlaps([at, at + length], other))) return;
      free[each] = at + length;
      times.push(at);
    });
  }
  return times.slice(0, count);
}

test.each([
  [0, 0],
  [1, 5],
  [5, 5],
  [5.1, 10],
  [-3, 0],
])('%d minutes are told as about %d', (minutes, told) => {
  expect(aboutMinutes(0, minutes * MINUTE)).toBe(told);
});

test('a ticket collides with a meeting it touches, and is near to one within a quarter of an hour', () => {
  const meeting: Span[] = [[60 * MINUTE, 80 * MINUTE]];
  const fit = (minute: number) => fitOf(minute * MINUTE, 15, meeting);
  expect([20, 29, 30, 45, 46, 79, 80, 94, 95].map(fit)).toEqual([
    ...['free', 'free', 'free', 'near', 'collides', 'collides', 'near', 'near', 'free'],
  ]);
});
