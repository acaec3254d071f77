import { AppError } from '../errors.ts';

export interface WorkQueue {
  /** Does a work when its turn has come; refused when too many wait, or its reader has gone by then. */
  run<T>(work: () => Promise<T>, reader?: AbortSignal): Promise<T>;
  /** Refuses where `run` would: ask before anything is counted against the person. */
  assertRoom(): void;
}

/** Lets so many works go on at once and so many wait, in order; what is above that is refused at once. */
export function makeWorkQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): WorkQueue {
  const turns: (() => void)[] = [];
  let running = 0;

  function assertRoom(): void {
    const isFull = running >= atOnce && turns.length >= waiting;
    if (isFull) throw new AppError('unavailable', 'too much waits already');
  }

  async function run<T>(work: () => Promise<T>, reader?: AbortSignal): Promise<T> {
    assertRoom();
    // Whoever ends hands the place to the next: it is never free while somebody waits.
    if (running >= atOnce) await new Promise<void>((turn) => turns.push(turn));
    else running += 1;
    try {
      if (reader?.aborted) throw new AppError('unavailable', 'the reader has gone');
      return await work();
    } finally {
      const next = turns.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return { run, assertRoom };
}
