import { percentile } from '../load.ts';

/** How much longer than usual others may wait. */
export const MOST_TIMES = 2;

/** Milliseconds that other users waited for each answer, without and then beside the abuser. */
export interface Round {
  idle: number[];
  busy: number[];
}

export interface Fairness {
  rounds: Round[];
  /** Answers to others that were no success. */
  refused: number[];
  abuser: { sent: number; refused: number; without: number };
}

/** The milliseconds that 95 of 100 did not exceed, to a tenth. */
export const p95 = (times: readonly number[]) => Math.round(percentile(times, 0.95) * 10) / 10;

/** How many times longer others waited, in the middle round: one that another program disturbed counts little. */
export function timesLonger(rounds: readonly Round[]): number {
  const times = rounds.map(({ idle, busy }) => percentile(busy, 0.95) / percentile(idle, 0.95));
  return percentile(times, 0.5);
}

/** Others wait at most twice as long and are refused nothing; the abuser is, and is told how long. */
export function checkFairness({ rounds, refused, abuser }: Fairness): string[] {
  const times = timesLonger(rounds);
  const faults: [boolean, string][] = [
    [!(times <= MOST_TIMES), `others waited ${times.toFixed(2)} times as long`],
    [refused.length > 0, `others were answered ${[...new Set(refused)].join(', ')}`],
    [abuser.refused === 0, 'the abuser was refused nothing'],
    [abuser.without > 0, `${abuser.without} refusals without Retry-After`],
  ];
  return faults.flatMap(([isThere, fault]) => (isThere ? [fault] : []));
}
