import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { testDb } from '#tests/setup/database.ts';

const tables = Object.values(schema).filter((value) => is(value, PgTable));

describe('the schema', () => {
  it('has an index that begins with the columns of every foreign key', async () => {
    const bare = await testDb().execute(sql`
      select c.conrelid::regclass::text as table, c.conname as key
      from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (
          select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
            and c.conkey @> (i.indkey::int2[])[0:cardinality(c.conkey) - 1])`);
    expect([...bare]).toEqual([]);
  });

  it('has the tables and columns that the product speaks of, and no others', async () => {
    const rows = await testDb().execute<{ name: string; columns: string[] }>(sql`
      select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and not a.attisdropped and c.relname <> 'schema_migrations'
      group by c.relname order by c.relname`);
    const found = Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
    const spoken = tables.map((table) => {
      const { name, columns } = getTableConfig(table as PgTable);
      return [name, columns.map((column) => column.name).sort()] as const;
    });
    expect(found).toEqual(Object.fromEntries(spoken));
  });

  it('lets the running product neither rewrite events and audit nor publish', async () => {
    const rights = await testDb().execute(sql`
      select table_name as table, string_agg(privilege_type, ' ' order by privilege_type) as may
      from information_schema.role_table_grants
      where grantee = 'kakehashi_app' and table_name in (
        'answer_events', 'learning_events', 'audit_entries', 'audit_seals',
        'course_versions', 'course_items')
      group by table_name order by table_name`);
    expect([...rights]).toEqual([
      { table: 'answer_events', may: 'INSERT SELECT' },
      { table: 'audit_entries', may: 'INSERT SELECT' },
      { table: 'audit_seals', may: 'INSERT SELECT' },
      { table: 'course_items', may: 'SELECT' },
      { table: 'course_versions', may: 'SELECT' },
      { table: 'learning_events', may: 'INSERT SELECT' },
    ]);
  });
});

describe('learning events', () => {
  it('lie in the partition of the month they were made in, in real time', async () => {
    const id = uuidv7();
    await testDb().execute(sql`
      insert into learning_events (id, person_id, kind, at)
      values (${id}::uuid, ${uuidv7()}::uuid, 'viewed', '2031-07-01')`);
    const [row] = await testDb().execute<{ partition: string }>(sql`
      select tableoid::regclass::text as partition from learning_events where id = ${id}`);
    const month = new Date().toISOString().slice(0, 7).replace('-', '_');
    expect(row?.partition).toBe(`learning_events_${month}`);
  });

  it('have partitions made ahead, again and again without harm', async () => {
    const make = () =>
      testDb().execute(sql`select ensure_learning_event_partitions('2040-11-15', 3)`);
    await make();
    await make();
    const rows = await testDb().execute<{ name: string }>(sql`
      select inhrelid::regclass::text as name from pg_inherits
      where inhparent = 'learning_events'::regclass and inhrelid::regclass::text like '%_204%'
      order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([
      'learning_events_2040_11',
      'learning_events_2040_12',
      'learning_events_2041_01',
    ]);
  });

  it('cannot be changed or deleted by the running product', async () => {
    for (const statement of [
      sql`update learning_events set value = 100`,
      sql`delete from answer_events`,
    ]) {
      const attempt = testDb().transaction((tx) => tx.execute(statement));
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});
