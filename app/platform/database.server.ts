import { createDatabase } from '#db/client.ts';
import { env } from './env.server.ts';

type Database = ReturnType<typeof createDatabase>;

let database: Database | undefined;

/** The one pool of this process, opened on first use in the role of the application. */
export function getDatabase(): Database {
  const { databaseUrl, connections } = env();
  database ??= createDatabase(databaseUrl, { role: 'kakehashi_app', max: connections });
  return database;
}

/** Ends the pool after running statements have finished. */
export async function closeDatabase(): Promise<void> {
  const open = database;
  database = undefined;
  await open?.close();
}
