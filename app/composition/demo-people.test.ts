import { expect, test } from 'vitest';
import { julyArrival } from './demo-people.ts';

test.each([
  ['2026-11-25T00:00:00Z', '2027-07-25'],
  ['2026-01-01T00:00:00Z', '2026-07-26'],
  ['2026-07-25T14:59:59Z', '2026-07-26'],
  ['2026-07-25T15:00:00Z', '2027-07-25'],
  ['2031-07-27T03:00:00Z', '2032-07-25'],
])('asked at %s, the next July intake arrives on %s, a Sunday', (now, arrival) => {
  expect(julyArrival(new Date(now), -1)).toBe(arrival);
  expect(new Date(arrival).getUTCDay()).toBe(0);
});
