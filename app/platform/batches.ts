/** A statement takes at most 65,535 values. */
const BATCH = 1_000;

/** Rows in parts that one statement takes. */
export function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH),
  );
}
