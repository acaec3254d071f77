import { expect, test } from 'vitest';
import { differences, rowsIn, type Contents } from './contents.ts';

const before: Contents = new Map([
  ['table persons', { count: 2, digest: 'a' }],
  ['file public/x.mp3', { count: 9, digest: 'b' }],
]);
const changed = (name: string, value: { count: number; digest: string }) =>
  new Map([...before, [name, value]]);

test('the same contents differ in nothing, and rows are those of tables', () => {
  expect(differences(before, new Map(before))).toEqual([]);
  expect(rowsIn(before)).toBe(2);
});

test.each<[string, Contents]>([
  ['table persons: 1 instead of 2', changed('table persons', { count: 1, digest: 'a' })],
  ['table persons: changed', changed('table persons', { count: 2, digest: 'c' })],
  ['table extra: was not there before', changed('table extra', { count: 0, digest: '' })],
  ['file public/x.mp3: missing', new Map([...before].slice(0, 1))],
])('this is found: %s', (fault, after) => {
  expect(differences(before, after)).toEqual([fault]);
});
