import { drizzle } from 'drizzle-orm/postgres-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { arrayTypes } from '#db/array-types.ts';
import { preparing } from '#db/prepared.ts';
import * as schema from '#db/schema/index.ts';

/** The role the running product acts in: it may not rewrite audit and event rows. */
export const APP_ROLE = 'kakehashi_app';

/** A transaction whose process waits for something else longer than this is ended. */
export const IDLE_IN_TRANSACTION_MS = 30_000;

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
export type DbOrTx = Db | Tx;
export type Sql = postgres.Sql;

export interface Database {
  db: Db;
  sql: Sql;
  close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** The role to assume at connect; without it statements run as the owner named in the URL. */
  role?: typeof APP_ROLE;
  /** Connections at most. */
  max?: number;
  applicationName?: string;
  statementTimeoutMs?: number;
}

/**
 * Open a pool. TLS is what the URL says (`?sslmode=require`, `verify-full`, …).
 * A lost connection is tried again at least every half second, so that the product comes back with
 * its database.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { role, max = 10, applicationName = 'kakehashi', statementTimeoutMs = 15_000 } = options;
  const sql = postgres(url, {
    max,
    prepare: true,
    fetch_types: false,
    types: arrayTypes,
    connect_timeout: 5,
    idle_timeout: 300,
    backoff: (tries: number) => Math.min(0.5, 0.05 * 2 ** Math.min(tries, 5)),
    onnotice: () => undefined,
    connection: {
      application_name: applicationName,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      ...(role ? { role } : {}),
    },
  });
  return { db: drizzle(preparing(sql), { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
