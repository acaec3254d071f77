import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TaskName, Tasks } from './compute.server.ts';

/** A thread that computes longer has gone astray: the largest fair takes a second. */
const MOST_MS = 60_000;

interface Waiting {
  resolve: (gives: never) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

interface Answer {
  number: number;
  gives?: unknown;
  fault?: string;
}

let thread: { worker: Worker; waiting: Map<number, Waiting> } | null = null;
let lastNumber = 0;

/**
 * Computes outside the thread that answers requests. One thread of this process does all, one after another; it
 * keeps nothing alive while nobody waits. Rejects where it fails or takes a minute.
 */
export function inThread<N extends TaskName>(
  name: N,
  asks: Tasks[N]['asks'],
): Promise<Tasks[N]['gives']> {
  const { worker, waiting } = (thread ??= startThread());
  const number = (lastNumber += 1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp(new Error(`${name} took too long`));
    }, MOST_MS);
    waiting.set(number, { resolve, reject, timer });
    worker.ref();
    worker.postMessage({ number, name, asks });
  });
}

function startThread() {
  const worker = makeWorker();
  const waiting = new Map<number, Waiting>();
  worker.on('message', ({ number, gives, fault }: Answer) => {
    const one = waiting.get(number);
    if (!one) return;
    waiting.delete(number);
    clearTimeout(one.timer);
    if (waiting.size === 0) worker.unref();
    if (fault === undefined) one.resolve(gives as never);
    else one.reject(new Error(fault));
  });
  worker.on('error', (error) => {
    if (thread?.worker === worker)
      giveUp(error instanceof Error ? error : new Error('a thread failed'));
  });
  worker.unref();
  return { worker, waiting };
}

/** Ends the thread: whoever waits hears why, and the next task starts another. */
function giveUp(error: Error): void {
  const given = thread;
  thread = null;
  for (const { reject, timer } of given?.waiting.values() ?? []) {
    clearTimeout(timer);
    reject(error);
  }
  void given?.worker.terminate();
}

/** The file beside the build of the server; without one, such as in tests, the source, for which a thread must learn TypeScript. */
function makeWorker(): Worker {
  const built = BESIDE.map((name) => fileURLToPath(new URL(name, import.meta.url))).find(
    existsSync,
  );
  if (built !== undefined) return new Worker(built);
  const url = new URL('thread-entry.server.ts', import.meta.url).href;
  return new Worker(READS_TYPESCRIPT, { eval: true, workerData: url });
}

const BESIDE = ['./allocation-thread.mjs', '../allocation-thread.mjs'];

const READS_TYPESCRIPT = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => (register(), import(workerData)));
`;
