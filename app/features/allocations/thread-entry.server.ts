import { parentPort } from 'node:worker_threads';
import { compute, type TaskName, type Tasks } from './compute.server.ts';

/** A thread of the product's own that matches, checks and repairs: one task after another. */
parentPort?.on('message', ({ number, name, asks }: Asked<TaskName>) => {
  try {
    parentPort?.postMessage({ number, gives: compute(name, asks) });
  } catch (error) {
    parentPort?.postMessage({ number, fault: error instanceof Error ? error.message : 'unknown' });
  }
});

interface Asked<N extends TaskName> {
  number: number;
  name: N;
  asks: Tasks[N]['asks'];
}
