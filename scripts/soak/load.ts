import { setTimeout as pause } from 'node:timers/promises';

/** Does something so often a second, on time whether or not the earlier ones have ended. */
export async function paced(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  act: (number: number) => Promise<unknown>,
): Promise<void> {
  const began = performance.now();
  const running: Promise<unknown>[] = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const due = began + (number / perSecond) * 1000;
    if (due > performance.now()) await pause(due - performance.now());
    running.push(act(number));
  }
  await Promise.all(running);
}

/** The value that a share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
