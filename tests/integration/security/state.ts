import { sql } from 'drizzle-orm';
import { testDb } from '#tests/setup/database.ts';

/**
 * A digest of every table, by name: two are equal when nothing was written between them.
 * @param except tables that may have changed
 */
export async function stateOfAll(except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await testDb().execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    order by relname`);
  const state: Record<string, string> = {};
  for (const { name } of tables) {
    if (except.includes(name)) continue;
    const [row] = await testDb().execute<{ digest: string }>(
      sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
        from ${sql.identifier(name)} t`,
    );
    state[name] = row?.digest ?? '';
  }
  return state;
}
