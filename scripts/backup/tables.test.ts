import { expect, test } from 'vitest';
import { sortByParents } from './tables.ts';

test('parents stand before their children', () => {
  const references = [
    { child: 'a', parent: 'c' },
    { child: 'c', parent: 'b' },
  ];
  expect(sortByParents(['a', 'b', 'c', 'd'], references)).toEqual(['b', 'c', 'a', 'd']);
});

test('a circle is refused by name', () => {
  const references = [
    { child: 'a', parent: 'b' },
    { child: 'b', parent: 'a' },
  ];
  expect(() => sortByParents(['a', 'b'], references)).toThrow('a, b');
});
