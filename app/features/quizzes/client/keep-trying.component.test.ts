import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTrying, waitAfter } from './keep-trying.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line that fails so often, and when it was asked, in milliseconds. */
function lineThatFails(failures: number) {
  const began = Date.now();
  const asked: number[] = [];
  const send = () => {
    asked.push(Date.now() - began);
    return Promise.resolve(asked.length > failures ? ('all' as const) : ('none' as const));
  };
  return { asked, send };
}

it('waits longer after each failure, never longer than a quarter of a minute and what chance adds', () => {
  const waits = [1, 2, 3, 4, 5, 6, 40].map((failures) => waitAfter(failures, 0));
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  expect(waitAfter(1, 1)).toBe(625);
});

it('tries a line that lost two requests three times in two seconds', async () => {
  const { asked, send } = lineThatFails(2);
  const stop = keepTrying(send);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(asked).toHaveLength(3);
  stop();
});

it('tries soon again as long as something goes through', async () => {
  const { asked, send } = lineThatFails(1_000);
  const stop = keepTrying(async () => {
    await send();
    return 'some';
  });
  await vi.advanceTimersByTimeAsync(6_300);
  expect(asked.length).toBeGreaterThan(9);
  stop();
});

it('tries at once when the network is back, and stops when it is told to', async () => {
  const { asked, send } = lineThatFails(1_000);
  const stop = keepTrying(send);
  await vi.advanceTimersByTimeAsync(60_000);
  const before = asked.length;
  expect(before).toBeLessThan(10);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(1_900);
  expect(asked.length).toBe(before + 3);
  stop();
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBe(before + 3);
});
