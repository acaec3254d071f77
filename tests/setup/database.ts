import { sql } from 'drizzle-orm';
import { afterAll, aroundEach, beforeAll, expect, inject } from 'vitest';
import { APP_ROLE, createDatabase } from '#db/client.ts';
import type { Database, Db } from '#db/client.ts';
import { cloneTemplate } from './postgres.ts';

/**
 * Every integration test runs in a transaction that is rolled back. Files named *.race.test.ts need
 * real commits and several connections: they get a database of their own instead.
 */
class RollBack extends Error {}
const TRANSACTION_ABORTED = '25P02';

let pool: Database | undefined;
let url: string | undefined;
let current: Db | undefined;
let drop: (() => Promise<void>) | undefined;

/** The database as the running test sees it: its own transaction, or a race test's own pool. */
export function testDb(): Db {
  if (!current) throw new Error('testDb() is for use inside a test, not outside one.');
  return current;
}

/** Where a race test's own database is, for the pools and processes it starts itself. */
export function testDatabaseUrl(): string {
  if (!drop || !url) throw new Error('Only *.race.test.ts files have a database of their own.');
  return url;
}

const isRace = (file: string | undefined) => /\.race\.test\.tsx?$/.test(file ?? '');

beforeAll(async () => {
  if (isRace(expect.getState().testPath)) {
    ({ url, drop } = await cloneTemplate(inject('adminUrl')));
  } else {
    url = inject('workerDatabases')[Number(process.env.VITEST_POOL_ID) - 1];
  }
  if (!url) throw new Error(`No database for worker ${process.env.VITEST_POOL_ID}.`);
  pool = createDatabase(url, { role: APP_ROLE, max: drop ? 10 : 2 });
});

afterAll(async () => {
  await pool?.close();
  await drop?.();
});

aroundEach(async (runTest) => {
  if (!pool) throw new Error('The database was not opened.');
  if (drop) {
    current = pool.db;
    return runTest();
  }
  try {
    await pool.db.transaction(async (transaction) => {
      current = transaction as unknown as Db;
      await runTest();
      await checkDeferredConstraints(current);
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  } finally {
    current = undefined;
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
