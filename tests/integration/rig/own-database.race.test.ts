import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

describe('the rig of race tests', () => {
  it('has a database of its own with several connections', async () => {
    expect(testDatabaseUrl()).toMatch(/\/test_/);
    const pids = await Promise.all(
      [1, 2, 3].map(() => testDb().execute(sql`select pg_backend_pid() as pid, pg_sleep(0.05)`)),
    );
    expect(new Set(pids.map(([row]) => row?.pid)).size).toBe(3);
  });
});
