/** Milliseconds of work in one go. */
const AT_ONCE = 20;

/** Lets other requests have their turn: a large file takes seconds to read. */
export const giveTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Makes something of each item in order, giving way to others between. */
export async function inTurns<T, U>(
  items: readonly T[],
  make: (item: T, index: number) => U,
): Promise<U[]> {
  const made: U[] = [];
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    if (performance.now() - since < AT_ONCE) continue;
    await giveTurn();
    since = performance.now();
  }
  return made;
}
