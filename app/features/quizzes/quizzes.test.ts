import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawQuestions } from './draw.ts';
import { seededRandom, shuffled } from './random.ts';

const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}-${i}`);

test('a draw takes the asked number from each group, without repeats, in group order', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const groups = [
        { from: ids('a', 8), count },
        { from: ids('b', 8), count },
      ];
      const drawn = drawQuestions(groups, seed);
      expect(drawn).toHaveLength(count * 2);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.slice(0, count).every((id) => id.startsWith('a'))).toBe(true);
      expect(drawQuestions(groups, seed)).toEqual(drawn);
    }),
  );
});

test('a group that is asked for everything keeps its order', () => {
  expect(drawQuestions([{ from: ids('a', 5), count: 9 }], 42)).toEqual(ids('a', 5));
});

test('different seeds reach every question of a group', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    for (const id of drawQuestions([{ from: ids('a', 8), count: 2 }], seed)) seen.add(id);
  }
  expect(seen.size).toBe(8);
});

test('shuffling keeps every element', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      expect(shuffled(items, seededRandom(seed)).toSorted()).toEqual(items.toSorted());
    }),
  );
});
