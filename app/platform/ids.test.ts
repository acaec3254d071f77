import { expect, test } from 'vitest';
import { uuidv7 } from './ids.ts';

test('ids sort in the order they were made and are version 7', () => {
  const ids = Array.from({ length: 10_000 }, () => uuidv7());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.slice(0, 50)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('the first 48 bits are the time in milliseconds', () => {
  const before = Date.now();
  const inside = Number.parseInt(uuidv7().replaceAll('-', '').slice(0, 12), 16);
  expect(inside).toBeGreaterThanOrEqual(before);
  expect(inside).toBeLessThan(before + 5_000);
});
