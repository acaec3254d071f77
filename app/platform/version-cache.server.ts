/**
 * Remembers what never changes, such as a version of a course. Holds at most `limit` entries, oldest out
 * first; concurrent askers share one read, and a failed read is not remembered.
 */
export function makeVersionCache<T>(limit: number) {
  const entries = new Map<string, Promise<T>>();
  return {
    get(key: string, read: () => Promise<T>): Promise<T> {
      const known = entries.get(key);
      if (known) return known;
      const reading = read();
      entries.set(key, reading);
      reading.catch(() => entries.delete(key));
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
      return reading;
    },
  };
}
