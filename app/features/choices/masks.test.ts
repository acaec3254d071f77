import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookableSlots } from '#app/features/fairs/exports.ts';
import { mostSeats, tablesOf } from './booth.ts';
import { answered, both, countFree, fitted } from './masks.ts';

const mask = fc.array(fc.constantFrom('0', '1'), { minLength: 1, maxLength: 30 });
const masks = mask.map((slots) => slots.join(''));
const ticks = fc.uniqueArray(fc.integer({ min: 0, max: 40 })).map((slots) => new Set(slots));

describe('the slots in which meetings are booked before', () => {
  it('are half of all slots, rounded up, where there are tickets too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (slots) => {
        expect(countFree(bookableSlots('both', slots))).toBe(Math.ceil(slots / 2));
        expect(bookableSlots('booked', slots)).toBe('1'.repeat(slots));
        expect(bookableSlots('open', slots)).toBe('0'.repeat(slots));
      }),
    );
  });
});

describe('what is free after an answer', () => {
  it('is what was ticked where it was asked, and what was said before elsewhere', () => {
    fc.assert(
      fc.property(masks, masks, ticks, (former, asked, ticked) => {
        const free = answered(former, { asked, ticked });
        expect(free).toHaveLength(asked.length);
        for (const [slot, isAsked] of Array.from(asked).entries()) {
          const isFree = isAsked === '1' ? ticked.has(slot) : former[slot] === '1';
          expect(free[slot]).toBe(isFree ? '1' : '0');
        }
      }),
    );
  });

  it('has nobody free in a slot that the fair got later', () => {
    expect(fitted('11', 4)).toBe('1100');
    expect(fitted('1111', 2)).toBe('11');
  });
});

describe('the free slots of a booth', () => {
  it('are never others than those that can be booked', () => {
    fc.assert(
      fc.property(
        fc.option(fc.array(masks, { maxLength: 3 })),
        masks,
        fc.integer({ min: 1, max: 3 }),
        (said, bookable, tables) => {
          const free = tablesOf(said, { tables, bookable });
          expect(free).toHaveLength(tables);
          for (const table of free) expect(both(table, bookable)).toBe(table);
          expect(mostSeats(free)).toBeGreaterThanOrEqual(1);
          expect(mostSeats(free)).toBeLessThanOrEqual(Math.max(1, tables * countFree(bookable)));
        },
      ),
    );
  });

  it('are all that can be booked where the company said nothing', () => {
    expect(tablesOf(null, { tables: 2, bookable: '10101' })).toEqual(['10101', '10101']);
    expect(mostSeats(['10101', '10101'])).toBe(2);
    expect(mostSeats(['000', '111'])).toBe(1);
  });
});
