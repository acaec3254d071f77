/** Makes what many rows of a list show once for each key: words, dates and signs are few, rows many. */
export function keeping<V>() {
  const made = new Map<string, V>();
  return (key: string, make: () => V): V => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
}
