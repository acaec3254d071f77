import { percentile } from '../load.ts';

/** How much longer than usual others may wait. */
export const MOST_TIMES = 2;

export interface Fairness {
  /** Milliseconds that other users waited for each answer, without and with the abuser. */
  idle: number[];
  busy: number[];
  /** Answers to others that were no success. */
  refused: number[];
  abuser: { sent: number; refused: number; without: number };
}

/** The milliseconds that 95 of 100 did not exceed, to a tenth. */
export const p95 = (times: readonly number[]) => Math.round(percentile(times, 0.95) * 10) / 10;

/** Others wait at most twice as long and are refused nothing; the abuser is, and is told how long. */
export function checkFairness({ idle, busy, refused, abuser }: Fairness): string[] {
  const [before, beside] = [percentile(idle, 0.95), percentile(busy, 0.95)];
  const faults: [boolean, string][] = [
    [!(beside <= MOST_TIMES * before), `p95 of others ${p95(idle)} -> ${p95(busy)} ms`],
    [refused.length > 0, `others were answered ${[...new Set(refused)].join(', ')}`],
    [abuser.refused === 0, 'the abuser was refused nothing'],
    [abuser.without > 0, `${abuser.without} refusals without Retry-After`],
  ];
  return faults.flatMap(([isThere, fault]) => (isThere ? [fault] : []));
}
