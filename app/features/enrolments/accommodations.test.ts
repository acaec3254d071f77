import fc from 'fast-check';
import { expect, it } from 'vitest';
import { easeOf, NO_EASE, type Accommodation } from './accommodations.ts';

const at = new Date('2031-07-01T00:00:00Z');
const given = fc.record({
  itemSlug: fc.constantFrom(null, 'test-1', 'test-2'),
  durationPercent: fc.constantFrom(null, 125, 150, 200, 300),
  extraAttempts: fc.integer({ min: 0, max: 10 }),
  undoneAt: fc.constantFrom(null, at),
}) satisfies fc.Arbitrary<Accommodation>;

it('nothing that was given changes nothing', () => {
  expect(easeOf([], 'test-1')).toEqual(NO_EASE);
});

it('the most working time counts, and attempts add up, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(given), (all) => {
      const { percent, attempts } = easeOf(all, 'test-1');
      const own = all.filter(({ itemSlug, undoneAt }) => itemSlug !== 'test-2' && !undoneAt);
      expect(percent).toBe(Math.max(100, ...own.map((one) => one.durationPercent ?? 100)));
      expect(attempts).toBe(own.reduce((sum, one) => sum + one.extraAttempts, 0));
      expect(easeOf(all.toReversed(), 'test-1')).toMatchObject({ percent, attempts });
    }),
  );
});

it('what was taken back gives nothing more, but says until when its time was had', () => {
  const undone = { itemSlug: null, durationPercent: 150, extraAttempts: 2, undoneAt: at };
  expect(easeOf([undone], 'test-1')).toEqual({ ...NO_EASE, takenBack: [{ percent: 150, at }] });
});

it('what is for one quiz leaves the others as they are', () => {
  const one = { itemSlug: 'test-2', durationPercent: 200, extraAttempts: 1, undoneAt: null };
  expect(easeOf([one], 'test-1')).toEqual(NO_EASE);
  expect(easeOf([one], 'test-2')).toMatchObject({ percent: 200, attempts: 1 });
});
