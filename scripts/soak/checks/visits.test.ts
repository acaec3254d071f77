import { expect, test } from 'vitest';
import { checkVisits, type Restart, type Visit } from './visits.ts';

const restart: Restart = { gone: 1_000, back: 3_000 };
const fine: Visit = { began: 500, ended: 510, status: 200, retryAfter: null };
const away: Visit = { began: 2_000, ended: 2_010, status: 503, retryAfter: '5' };

test('who is told that it is away, and served when it is back, is right', () => {
  const back = { ...fine, began: 3_100, ended: 3_200 };
  expect(checkVisits([fine, away, back], [restart])).toEqual([]);
});

test.each<[RegExp, Visit[]]>([
  [/answered 500/, [away, { ...away, status: 500 }]],
  [/answered 0/, [away, { ...away, status: 0 }]],
  [/503 without Retry-After/, [{ ...away, retryAfter: null }]],
  [/while the database was there/, [away, { ...away, ended: 900 }]],
  [/back after 5001 ms/, [away, { ...away, ended: 8_001 }]],
  [/nobody was told/, [fine]],
])('this is found: %s', (fault, visits) => {
  expect(checkVisits(visits, [restart]).join('\n')).toMatch(fault);
});
