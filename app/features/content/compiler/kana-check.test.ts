import { expect, test } from 'vitest';

import { takeByShare } from './kana-check.ts';

const full = [
  { share: 35, size: 46 },
  { share: 35, size: 46 },
  { share: 20, size: 50 },
  { share: 10, size: 36 },
];

test('twenty letters are drawn from all four kinds by their share', () => {
  expect(takeByShare(20, full)).toEqual([7, 7, 4, 2]);
});

test('a kind that has too few letters gives its places to the others', () => {
  const take = takeByShare(20, [
    full[0]!,
    { share: 35, size: 3 },
    full[2]!,
    { share: 10, size: 0 },
  ]);
  expect(take.reduce((sum, each) => sum + each)).toBe(20);
  expect(take[1]).toBe(3);
  expect(take[3]).toBe(0);
});

test('no more is drawn than there is', () => {
  expect(takeByShare(20, [{ share: 1, size: 5 }])).toEqual([5]);
});
