import type { SQL } from 'drizzle-orm';
import type { PgDialect } from 'drizzle-orm/pg-core';
import type { DbOrTx } from './client.ts';

type Values = Readonly<Record<string, unknown>>;

interface Prepared<R> {
  execute: (values?: Record<string, unknown>) => Promise<R>;
  getQuery: () => { sql: string };
}

/** What drizzle keeps in a database and in a transaction, without telling its types. */
interface Inner {
  dialect: PgDialect;
  session: {
    client: unknown;
    prepareQuery: (
      ...parts: [query: object, fields: undefined, name: string, asArrays: false]
    ) => unknown;
  };
}

/** A statement for a connection or transaction, with the values of its placeholders. */
export type BuiltOnce<R> = (db: DbOrTx, values: Values) => Promise<R>;

/** Begins with a change, or has one among what it begins with. */
const CHANGES = /(?:^|\bas\s*\()\s*(?:insert|update|delete)\b/iu;

/**
 * A statement whose text is built once in a process and then runs on any connection, in transactions too.
 * Drizzle would write the text anew each time, which takes the server longer than sending it; `prepare()`
 * of its own serves one connection pool and no transaction. For what is asked in every request.
 * @param make builds it; values stand in it as `sql.placeholder()`. In conditions no column converts them:
 *   instants are given as ISO texts. In `set()` and `values()` columns do, and take no null: what may be null
 *   stands there as `` sql`${sql.placeholder()}` ``
 */
export function builtOnce<R>(
  make: (db: DbOrTx) => { prepare: (name: string) => Prepared<R> },
): BuiltOnce<R> {
  return runningOn((db) => make(db).prepare('built_once'));
}

/** As `builtOnce`, for a statement written as text; its rows are as the database names them. */
export function writtenOnce<Row>(make: () => SQL): BuiltOnce<Row[]> {
  return runningOn((db) => {
    const { dialect, session } = db as unknown as Inner;
    const query = dialect.sqlToQuery(make());
    return session.prepareQuery(query, undefined, 'built_once', false) as Prepared<Row[]>;
  });
}

function runningOn<R>(make: (db: DbOrTx) => Prepared<R>): BuiltOnce<R> {
  let built: Prepared<R> | undefined;
  let changes = false;
  return (db, values) => {
    if (!built) {
      built = make(db);
      changes = CHANGES.test(built.getQuery().sql);
    }
    // A database that refuses its builders (`readOnly`) refuses here too.
    if (changes) void db.insert;
    const { client } = (db as unknown as Inner).session;
    const here = Object.create(built, { client: { value: client } }) as Prepared<R>;
    return here.execute(values);
  };
}
