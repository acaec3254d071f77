import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { testDb } from '#tests/setup/database.ts';

const countLocks = () =>
  testDb().execute(sql`
    select count(*)::int as n from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`);

describe('the rig of integration tests', () => {
  it('works inside a transaction', async () => {
    await testDb().execute(sql`select pg_advisory_xact_lock(41)`);
    expect(await countLocks()).toMatchObject([{ n: 1 }]);
  });

  it('leaves nothing behind', async () => {
    expect(await countLocks()).toMatchObject([{ n: 0 }]);
  });

  it('survives a refused write inside a nested transaction', async () => {
    const refused = testDb().transaction((tx) => tx.execute(sql`select 1 / 0`));
    await expect(refused).rejects.toThrow();
    expect(await testDb().execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
  });

  it('acts in the role of the running product', async () => {
    expect(await testDb().execute(sql`select current_user as who`)).toMatchObject([
      { who: 'kakehashi_app' },
    ]);
  });
});
