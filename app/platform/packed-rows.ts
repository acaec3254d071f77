/** The rows of a list, field by field: the values of each in the order of the rows. */
export type Packed<T> = { [K in keyof T]: T[K][] };

/**
 * Packs the rows of a long list for its page: no field is named a thousand times, and objects that say
 * the same, such as the name of an edition, become one. Writing them and reading them again takes a
 * fraction of the time.
 * @param rows all with the same fields
 */
export function packRows<T extends object>(rows: readonly T[]): Packed<T> {
  const [first] = rows;
  const fields = (first ? Object.keys(first) : []) as (keyof T)[];
  const one = firstOfEach();
  const columns = fields.map((field) => [field, rows.map((row) => one(row[field]))]);
  return Object.fromEntries(columns) as Packed<T>;
}

/** The rows that were packed. */
export function unpackRows<T extends object>(packed: Packed<T>): T[] {
  const columns = Object.entries<unknown[]>(packed);
  const count = columns[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (const [field, values] of columns) row[field] = values[at];
    return row as T;
  });
}

function firstOfEach() {
  const known = new Map<string, unknown>();
  return <V>(value: V): V => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    const same = known.get(text) ?? value;
    known.set(text, same);
    return same as V;
  };
}
