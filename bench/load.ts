import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Job, Outcome } from './load-client.mjs';

export interface Load {
  sent: number;
  perSecond: number;
  p50: number;
  p95: number;
  /** Of one body, on average. */
  bytes: number;
  statuses: Record<string, number>;
  clientCpuMs: number;
}

/** Sends a job's requests from a process of its own and says how it went. */
export async function runLoad(job: Job): Promise<Load> {
  return summary(await runClient<Outcome>('load-client.mjs', job));
}

/** Gives a job to a load generator, a process of its own; returns what it measured. */
export function runClient<Measured>(script: string, job: object): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, script), {
      ...{ serialization: 'advanced', execArgv: [] },
    });
    child.once('message', (outcome) => resolve(outcome as Measured));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code) reject(new Error(`the load generator ended with ${code}`));
    });
    child.send(job);
  });
}

function summary({ sent, seconds, bytes, ms, statuses, cpuMs }: Outcome): Load {
  const sorted = ms.toSorted((a, b) => a - b);
  return {
    sent,
    perSecond: sent / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    bytes: Math.round(bytes / Math.max(1, sent)),
    statuses,
    clientCpuMs: cpuMs / Math.max(1, sent),
  };
}

export interface Times {
  p50: number;
  p95: number;
  max: number;
}

export function timesOf(ms: readonly number[]): Times {
  const sorted = ms.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), max: sorted.at(-1) ?? 0 };
}

/** The value that a share of the sorted ones does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  const index = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
  return sorted[Math.max(0, index)] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
