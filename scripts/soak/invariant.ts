/** What a run of one invariant found. */
export interface Outcome {
  /** How much was to be done, in words. */
  asked: string;
  /** How much was done. */
  done: string;
  /** What broke the invariant, or left less done than was asked; none is success. */
  violations: string[];
}

export interface Run {
  /** Which part of the full figures is run, above 0 and at most 1. */
  share: number;
  /** Tells the person who watches how far it is. */
  say: (line: string) => void;
}

/** One invariant of safety.md, section 3, run against the built product. */
export interface Invariant {
  id: string;
  name: string;
  run: (run: Run) => Promise<Outcome>;
}

/** A share of a full figure: at least one. */
export function part(full: number, share: number): number {
  return Math.max(1, Math.round(full * share));
}

/** A violation when a figure was not reached: what was not tried proves nothing. */
export function shortfall(what: string, done: number, asked: number): string[] {
  return done >= asked ? [] : [`only ${done} of ${asked} ${what}`];
}

/** Items grouped under a key. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
