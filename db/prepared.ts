import type postgres from 'postgres';

/** Long texts are bulk inserts: a plan for each number of rows would only fill memory. */
const LONGEST = 4_000;

/**
 * The driver as drizzle shall see it: its statements are prepared once per connection, so that the
 * database plans each only once and answers it in one round trip. Drizzle itself would prepare only
 * statements that carry a name.
 */
export function preparing<S extends postgres.Sql | postgres.TransactionSql>(sql: S): S {
  return new Proxy(sql, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name === 'unsafe') return prepared(value as Unsafe);
      if (name === 'begin' || name === 'savepoint') return inside(value as Scope);
      return value;
    },
  });
}

/** The driver would send what has no values as text, to be parsed and planned each time. */
const ONE_STATEMENT = /^\s*(?:select|with)\s[^;]*$/iu;

type Unsafe = (text: string, values?: unknown[], options?: object) => unknown;
type Scope = (...parts: unknown[]) => unknown;

function prepared(unsafe: Unsafe): Unsafe {
  return (text, values = [], options) => {
    const prepare = text.length <= LONGEST;
    const isOne = prepare && values.length === 0 && ONE_STATEMENT.test(text);
    return unsafe(text, values, { ...options, prepare, ...(isOne ? { simple: false } : {}) });
  };
}

function inside(scope: Scope): Scope {
  return (...parts) => {
    const work = parts.pop() as (sql: postgres.TransactionSql) => unknown;
    return scope(...parts, (sql: postgres.TransactionSql) => work(preparing(sql)));
  };
}
