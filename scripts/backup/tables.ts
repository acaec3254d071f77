import type postgres from 'postgres';

/** Tables of the schema in an order in which rows can be inserted: parents before children. */
export async function tablesInOrder(sql: postgres.TransactionSql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'schema_migrations'
    order by c.relname`;
  const references = await sql<{ child: string; parent: string }[]>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent
    from pg_constraint
    where contype = 'f' and conrelid <> confrelid and conparentid = 0`;
  return sortByParents(
    tables.map(({ name }) => name),
    references,
  );
}

/** Parents before children; names break ties. */
export function sortByParents(
  names: readonly string[],
  references: readonly { child: string; parent: string }[],
): string[] {
  const sorted: string[] = [];
  const waiting = [...names].sort();
  while (waiting.length > 0) {
    const free = waiting.findIndex((name) =>
      references.every(({ child, parent }) => child !== name || sorted.includes(parent)),
    );
    if (free < 0) throw new Error(`tables refer to each other in a circle: ${waiting.join(', ')}`);
    sorted.push(...waiting.splice(free, 1));
  }
  return sorted;
}
