import { sql } from 'drizzle-orm';
import { afterAll, aroundEach, beforeAll, expect, inject } from 'vitest';
import { APP_ROLE, createDatabase } from '#db/client.ts';
import type { Db } from '#db/client.ts';
import { isRace } from '../../scripts/gate/test-files.mjs';
import { opened } from './database.ts';
import { cloneTemplate } from './postgres.ts';

/**
 * Every integration test runs in a transaction that is rolled back. Files named *.race.test.ts need
 * real commits and several connections: they get a database of their own instead.
 */
class RollBack extends Error {}
const TRANSACTION_ABORTED = '25P02';

beforeAll(async () => {
  if (isRace(expect.getState().testPath ?? '')) {
    Object.assign(opened, await cloneTemplate(inject('adminUrl')));
  } else {
    opened.url = inject('workerDatabases')[Number(process.env.VITEST_POOL_ID) - 1];
  }
  if (!opened.url) throw new Error(`No database for worker ${process.env.VITEST_POOL_ID}.`);
  opened.pool = createDatabase(opened.url, { role: APP_ROLE, max: opened.drop ? 10 : 2 });
});

afterAll(async () => {
  await opened.pool?.close();
  await opened.drop?.();
  // The next file may run in the same process.
  Object.assign(opened, { pool: undefined, url: undefined, drop: undefined });
});

aroundEach(async (runTest) => {
  const { pool, drop } = opened;
  if (!pool) throw new Error('The database was not opened.');
  if (drop) {
    opened.current = pool.db;
    return runTest();
  }
  try {
    await pool.db.transaction(async (transaction) => {
      opened.current = transaction as unknown as Db;
      await runTest();
      await checkDeferredConstraints(opened.current);
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  } finally {
    opened.current = undefined;
  }
});

/** What a commit would have refused must not pass because the test never commits. */
async function checkDeferredConstraints(db: Db) {
  try {
    await db.execute(sql`set constraints all immediate`);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const isAborted =
      cause instanceof Error && 'code' in cause && cause.code === TRANSACTION_ABORTED;
    if (!isAborted) throw error;
  }
}
