import { expect, test } from 'vitest';
import { checkFairness, type Fairness } from './fairness.ts';

const round = { idle: [4, 5, 6], busy: [5, 9, 12] };
const disturbed = { idle: [4, 5, 6], busy: [5, 9, 60] };
const fair: Fairness = {
  rounds: [round, disturbed, round],
  refused: [],
  abuser: { sent: 9, refused: 5, without: 0 },
};

test('others who wait no more than twice as long are treated fairly', () => {
  expect(checkFairness(fair)).toEqual([]);
});

test.each<[string, Partial<Fairness>]>([
  ['others waited 10.00 times as long', { rounds: [round, disturbed, disturbed] }],
  ['others waited 2.02 times as long', { rounds: [{ ...round, busy: [5, 9, 12.1] }] }],
  ['others waited NaN times as long', { rounds: [{ idle: [], busy: [] }] }],
  ['others were answered 429, 0', { refused: [429, 0, 429] }],
  ['the abuser was refused nothing', { abuser: { sent: 9, refused: 0, without: 0 } }],
  ['2 refusals without Retry-After', { abuser: { sent: 9, refused: 5, without: 2 } }],
])('this is found: %s', (fault, parts) => {
  expect(checkFairness({ ...fair, ...parts })).toEqual([fault]);
});
