import { readFileSync, statSync } from 'node:fs';
import type { BenchProduct } from './product.ts';

export interface Statements {
  reads: number;
  writes: number;
}

/**
 * Counts the statements of one request in the database's own log. Upkeep that server processes do
 * between requests is left out by taking the least of several tries.
 */
export async function countStatements(
  { database, databaseLog }: BenchProduct,
  request: () => Promise<unknown>,
): Promise<Statements> {
  const set = async (value: 'all' | 'none') => {
    await database.sql.unsafe(`alter system set log_statement = '${value}'`);
    await database.sql`select pg_reload_conf()`;
    await pause();
  };
  await set('all');
  const tries: Statements[] = [];
  for (let n = 0; n < 5; n += 1) {
    const from = statSync(databaseLog).size;
    await request();
    await pause();
    tries.push(countIn(readFileSync(databaseLog).subarray(from).toString()));
  }
  await set('none');
  return tries.toSorted((a, b) => a.reads + a.writes - b.reads - b.writes)[0] as Statements;
}

/** Statements in a log; one with `insert`, `update` or `delete` anywhere in it is a write. */
export function countIn(log: string): Statements {
  const statements = log
    .split(/^(?=\d{4}-\d\d-\d\d )/mu)
    .filter((entry) => /LOG: {2}(?:execute|statement)/u.test(entry))
    .filter((entry) => !/outbox_jobs|audit_entries|pg_reload_conf/u.test(entry));
  const writes = statements.filter((entry) => /\b(?:insert|update|delete)\b/iu.test(entry)).length;
  return { reads: statements.length - writes, writes };
}

const pause = () => new Promise((done) => setTimeout(done, 150));
