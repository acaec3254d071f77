import type { Database, Db } from '#db/client.ts';

/** Where the running test finds its database; `database-hooks.ts` opens and closes it. */
export const opened: {
  pool?: Database | undefined;
  url?: string | undefined;
  current?: Db | undefined;
  /** Of a race test, whose database is its own. */
  drop?: (() => Promise<void>) | undefined;
} = {};

/** The database as the running test sees it: its own transaction, or a race test's own pool. */
export function testDb(): Db {
  if (!opened.current) throw new Error('testDb() is for use inside a test, not outside one.');
  return opened.current;
}

/** Where a race test's own database is, for the pools and processes it starts itself. */
export function testDatabaseUrl(): string {
  if (!opened.drop || !opened.url) {
    throw new Error('Only *.race.test.ts files have a database of their own.');
  }
  return opened.url;
}
