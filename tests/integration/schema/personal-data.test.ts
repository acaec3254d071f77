import { getTableColumns, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { nameOf, PERSONAL_DATA } from '#db/personal-data/index.ts';
import { testDb } from '#tests/setup/database.ts';

const byName = Object.fromEntries(PERSONAL_DATA.map((rule) => [nameOf(rule), rule]));
const ruled = Object.entries(byName).map(([name, rule]) => {
  const columns = Object.entries(getTableColumns(rule.table));
  return {
    name,
    ...rule,
    columns: columns.map(([key, { name }]) => [name, rule.columns[key]] as const),
  };
});

/** Foreign keys that begin with one column, by what a deletion does. */
async function references() {
  type Key = { child: string; parent: string; column: string; does: string };
  const rows = await testDb().execute<Key>(sql`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
      a.attname as "column", c.confdeltype as does
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.conparentid = 0`);
  return [...rows];
}

describe('the registry of personal data', () => {
  it('has a rule for every column of every table, and for no other', async () => {
    const rows = await testDb().execute<{ name: string; columns: string[] }>(sql`
      select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and not a.attisdropped and c.relname <> 'schema_migrations'
      group by c.relname`);
    const found = Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
    const spoken = PERSONAL_DATA.map((rule) => {
      const columns = getTableColumns(rule.table);
      const names = Object.keys(rule.columns).map((key) => columns[key]?.name ?? `no ${key}`);
      return [nameOf(rule), names.sort()] as const;
    });
    expect(spoken).toHaveLength(new Set(spoken.map(([name]) => name)).size);
    expect(Object.fromEntries(spoken)).toEqual(found);
  });

  it('says of a table that it goes with its person where foreign keys make it go', async () => {
    const keys = await references();
    const gone = new Set(['persons']);
    for (let size = 0; size !== gone.size;) {
      size = gone.size;
      for (const { child, parent, does } of keys) {
        if (does === 'c' && gone.has(parent)) gone.add(child);
      }
    }
    const said = ruled.filter(({ goes }) => goes === 'cascade').map(({ name }) => name);
    expect(said.filter((name) => !gone.has(name))).toEqual([]);
    const left = [...gone].filter((name) => !said.includes(name)).sort();
    // Invitations to an address may have no person; they are deleted by the address.
    // Threads go first, so that nothing of them is unlinked from their person on its way.
    expect(left).toEqual(['company_recruiters', 'invitations', 'threads']);
  });

  it('lets a foreign key forget who acted, and leaves none that would keep a person', async () => {
    const keys = await references();
    const forgets = new Set(
      keys.filter(({ does }) => does === 'n').map(({ child, column }) => `${child}.${column}`),
    );
    const said = ruled.flatMap(({ name, columns }) =>
      columns.flatMap(([column, rule]) =>
        rule?.personal && rule.erased === 'unlink' ? [`${name}.${column}`] : [],
      ),
    );
    expect(said.filter((column) => !forgets.has(column))).toEqual([]);
    expect(said.length).toBeGreaterThan(15);
    const gone = [
      'persons',
      ...ruled.filter(({ goes }) => goes === 'cascade').map(({ name }) => name),
    ];
    const keeps = keys.filter(({ does, parent }) => does === 'a' && gone.includes(parent));
    expect(new Set(keeps.map(({ child }) => byName[child]?.goes))).toEqual(new Set(['owner']));
  });

  it('names the reason of whatever stays or is not handed out', () => {
    const silent = ruled.flatMap(({ name, columns }) =>
      columns.flatMap(([column, rule]) => {
        if (!rule?.personal) return [];
        const needs = rule.erased === 'keep' || (!rule.exported && rule.erased === 'row');
        return needs && !rule.because ? [`${name}.${column}`] : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('keeps rows with columns that go only where rows can be found', () => {
    const lost = ruled.filter(
      ({ goes, own, touched }) => !['stay', 'owner'].includes(goes) && !own && !touched,
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
