/** What is in a database and its data folder: a count and a digest under each name. */
export type Contents = Map<string, { count: number; digest: string }>;

/** How many rows there are in all tables. */
export function rowsIn(contents: Contents): number {
  return [...contents].reduce(
    (sum, [name, { count }]) => sum + (name.startsWith('table ') ? count : 0),
    0,
  );
}

/** What the second has not exactly as the first. When migrations ran is the database's own story. */
export function differences(before: Contents, after: Contents): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  names.delete('table schema_migrations');
  return [...names].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (!was) return [`${name}: was not there before`];
    if (!is) return [`${name}: missing`];
    if (was.count !== is.count) return [`${name}: ${is.count} instead of ${was.count}`];
    return was.digest === is.digest ? [] : [`${name}: changed`];
  });
}
