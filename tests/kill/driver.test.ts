import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type Sql } from '#db/client.ts';
import { startTestPostgres, type TestPostgres } from '#tests/setup/postgres.ts';

const TRANSACTIONS = 1200;
const AT_ONCE = 24;
const KILLS = 60;

let cluster: TestPostgres;
let url: string;

beforeAll(async () => {
  cluster = await startTestPostgres();
  url = await cluster.cloneDatabase();
  const sql = postgres(url, { max: 1, fetch_types: false });
  await sql`create table halves (pair integer, half integer, primary key (pair, half))`;
  await sql.end();
}, 60_000);

afterAll(() => cluster.stop());

test(`no transaction is torn or lost when ${KILLS} backends end inside transactions`, async () => {
  const { sql, close } = createDatabase(url, { max: 8, applicationName: 'under-test' });
  const acknowledged = new Set<number>();
  const work = writePairs(sql, acknowledged);
  const kills = await killBackends(work);
  await work;

  expect(kills).toBeGreaterThanOrEqual(50);
  expect(acknowledged.size).toBeGreaterThan(TRANSACTIONS / 2);
  expect(acknowledged.size).toBeLessThan(TRANSACTIONS);
  const [{ count: nobody } = { count: -1 }] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where application_name = 'under-test' and state like 'idle in transaction%'`;
  expect(nobody).toBe(0);
  const pairs = await sql<{ pair: number; halves: number }[]>`
    select pair, count(*)::int as halves from halves group by pair`;
  expect(pairs.filter(({ halves }) => halves !== 2)).toEqual([]);
  const stored = new Set(pairs.map(({ pair }) => pair));
  expect([...acknowledged].filter((pair) => !stored.has(pair))).toEqual([]);
  await close();
}, 120_000);

test('every statement gets its own answer or an error while backends end under load', async () => {
  const { sql, close } = createDatabase(url, { max: 2, applicationName: 'under-load' });
  const admin = postgres(url, { max: 1, fetch_types: false });
  const wrong: unknown[] = [];
  let asked = 0;
  const ask = async () => {
    const question = (asked += 1);
    const rows = await sql<{ answer: number }[]>`select ${question}::int as answer`.catch(() => []);
    if (rows.length > 0 && rows[0]?.answer !== question) wrong.push({ question, rows });
  };
  const askTwice = async (round: number) => {
    // Callbacks of setImmediate run between a connection's last byte and its close.
    if (round % 2 === 0) await nextTurn();
    await ask();
    if (round % 2 === 0) await nextTurn();
    await ask();
  };
  for (let round = 0; round < 60; round += 1) {
    const answers = Promise.all(Array.from({ length: 200 }, () => askTwice(round)));
    await admin`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'under-load'`;
    await answers;
  }
  expect(wrong).toEqual([]);
  await ask();
  await Promise.all([close(), admin.end()]);
}, 60_000);

test('a statement that waits for its turn in a transaction is refused when the connection ends', async () => {
  const { sql, close } = createDatabase(url, { max: 1, applicationName: 'queued' });
  const outcomes: string[] = [];
  const transaction = sql.begin(async (tx) => {
    const statements = [
      tx`select pg_terminate_backend(pg_backend_pid())`,
      tx`select 1`,
      tx`select 2`,
    ];
    const note = () => outcomes.push('refused');
    await Promise.all(statements.map((statement) => statement.catch(note)));
    await tx`select 3`.catch(note);
  });
  await expect(transaction).rejects.toThrow();
  await nextTurn();
  expect(outcomes).toHaveLength(4);
  expect(await sql`select 1 as one`.catch(() => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await close();
});

/** Two inserts in one transaction, thought about in between, as commands do. */
async function writePairs(sql: Sql, acknowledged: Set<number>) {
  let next = 0;
  const worker = async () => {
    while (next < TRANSACTIONS) {
      const pair = (next += 1);
      const done = await sql
        .begin(async (tx) => {
          await tx`insert into halves values (${pair}, 1)`;
          await pause(5);
          // A command that goes on after a failed statement must not escape its transaction.
          if (pair % 3 === 0) await tx`select 1`.catch(() => undefined);
          await tx`insert into halves values (${pair}, 2)`;
        })
        .then(
          () => true,
          () => false,
        );
      if (done) acknowledged.add(pair);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function killBackends(work: Promise<void>) {
  const admin = postgres(url, { max: 1, fetch_types: false });
  let working = true;
  void work.finally(() => (working = false));
  let kills = 0;
  while (working && kills < KILLS) {
    const killed = await admin`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'under-test' and state = 'idle in transaction' limit 1`;
    kills += killed.length;
    await pause(8);
  }
  await admin.end();
  return kills;
}
