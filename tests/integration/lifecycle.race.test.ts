import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase, type Sql } from '#db/client.ts';
import { newestMigration } from '#db/migrate.ts';
import { prepare, ready, stop } from '#app/composition/lifecycle.server.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDatabaseUrl } from '#tests/setup/database.ts';

// Compiling the courses is not what this is about.
vi.mock('#app/composition/publish-content.server.ts', () => ({
  publishContent: () => Promise.resolve([]),
}));

beforeEach(() => giveSettings({ DATABASE_URL: testDatabaseUrl() }));
afterAll(stop);

/** Does something to the database as its owner. */
async function asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const { sql, close } = createDatabase(testDatabaseUrl(), { max: 1 });
  try {
    return await work(sql);
  } finally {
    await close();
  }
}

it('is ready with every migration of this version, not with some of them', async () => {
  expect(await ready()).toBe(true);
  const newest = await newestMigration();
  const [row] = await asOwner(
    (sql) => sql<{ name: string; digest: string }[]>`
      delete from schema_migrations where id = ${newest} returning name, digest`,
  );
  expect(await ready()).toBe(false);
  await asOwner(
    (sql) => sql`
      insert into schema_migrations (id, name, digest)
      values (${newest}, ${row?.name ?? ''}, ${row?.digest ?? ''})`,
  );
  expect(await ready()).toBe(true);
});

it('makes the months of the event log before anything is served', async () => {
  const months = () =>
    asOwner(async (sql) => {
      const rows = await sql`
        select 1 from pg_inherits where inhparent = 'learning_events'::regclass`;
      return rows.length;
    });
  const there = await months();
  await asOwner(
    (sql) => sql`
      do $$ begin
        execute format('drop table learning_events_%s', to_char(current_date, 'YYYY_MM'));
      end $$`,
  );
  expect(await months()).toBe(there - 1);
  const { migration } = await prepare();
  expect(await months()).toBe(there);
  expect(migration).toBe(await newestMigration());
});

it('serves a database that a newer version has migrated, and says so', async () => {
  const name = '9999_of_the_future';
  await asOwner(
    (sql) => sql`
      insert into schema_migrations (id, name, digest) values (9999, ${name}, 'x')`,
  );
  const { notices } = await prepare();
  expect(notices).toEqual([expect.stringContaining(name)]);
  expect(await ready()).toBe(true);
});
