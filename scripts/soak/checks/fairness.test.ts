import { expect, test } from 'vitest';
import { checkFairness, type Fairness } from './fairness.ts';

const fair: Fairness = {
  idle: [4, 5, 6],
  busy: [5, 9, 12],
  refused: [],
  abuser: { sent: 9, refused: 5, without: 0 },
};

test('others who wait no more than twice as long are treated fairly', () => {
  expect(checkFairness(fair)).toEqual([]);
});

test.each<[string, Partial<Fairness>]>([
  ['p95 of others 6 -> 12.1 ms', { busy: [5, 9, 12.1] }],
  ['others were answered 429, 0', { refused: [429, 0, 429] }],
  ['the abuser was refused nothing', { abuser: { sent: 9, refused: 0, without: 0 } }],
  ['2 refusals without Retry-After', { abuser: { sent: 9, refused: 5, without: 2 } }],
])('this is found: %s', (fault, parts) => {
  expect(checkFairness({ ...fair, ...parts })).toEqual([fault]);
});
