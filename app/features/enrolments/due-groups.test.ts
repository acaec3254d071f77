import { expect, it } from 'vitest';
import { dueGroups } from './due-groups.ts';

const week = (count: number) => new Date(Date.UTC(2031, 6, 1 + 7 * count));

it('there is one group for all that is due at one instant, in the order of the way', () => {
  const due = new Map([
    ['k1', week(1)],
    ['k2', week(1)],
    ['s1', week(2)],
  ]);
  expect(dueGroups(due)).toEqual([
    { dueAt: week(1), items: ['k1', 'k2'] },
    { dueAt: week(2), items: ['s1'] },
  ]);
});
