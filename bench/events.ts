import type { Database, Sql } from '#db/client.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { median } from './load.ts';

/** Microseconds of one insert of an event: into the log as it is, and into an empty one made alike. */
export interface EventFigures {
  /** In the log before. */
  events: number;
  logUs: number;
  emptyUs: number;
}

interface Learner {
  enrolment: string;
  person: string;
}

const LOG = 'learning_events';
const EMPTY = 'bench_events';
const ROUNDS = 40;
const OF_ROUND = 100;

/**
 * Writes events one by one into the log and into an empty table with the same columns, indexes, checks,
 * foreign keys and months, in turn; each time is the median of the rounds. A round is one transaction:
 * the disk, which takes as long for both, would hide what differs.
 */
export async function measureEvents({ sql }: Database): Promise<EventFigures> {
  await makeEmpty(sql);
  const [counted] = await sql<{ events: number }[]>`
    select count(*)::float as events from ${sql(LOG)}`;
  const learners = await sql<Learner[]>`
    select id as enrolment, person_id as person from enrolments order by random() limit 5000`;
  const took: Record<typeof LOG | typeof EMPTY, number[]> = { [LOG]: [], [EMPTY]: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = round * OF_ROUND;
    const those = Array.from(
      { length: OF_ROUND },
      (_, n) => learners[(from + n) % learners.length],
    );
    // Which is first changes: the second finds the people of the round at hand.
    const tables = round % 2 === 0 ? ([LOG, EMPTY] as const) : ([EMPTY, LOG] as const);
    for (const table of tables) took[table].push(await timeRound(sql, table, those as Learner[]));
  }
  await sql`drop table ${sql(EMPTY)}`;
  return { events: counted?.events ?? 0, logUs: median(took[LOG]), emptyUs: median(took[EMPTY]) };
}

async function timeRound(sql: Sql, table: string, learners: readonly Learner[]): Promise<number> {
  const ms = await sql.begin(async (tx) => {
    const began = performance.now();
    for (const { enrolment, person } of learners) {
      await tx`
        insert into ${tx(table)} (id, person_id, enrolment_id, kind, item_slug, at)
        values (${uuidv7()}, ${person}, ${enrolment}, 'viewed', 'lesson', now())`;
    }
    return performance.now() - began;
  });
  return (ms * 1_000) / learners.length;
}

/** An empty log beside the real one, made of months like it. */
async function makeEmpty(sql: Sql): Promise<void> {
  const made = sql(EMPTY);
  await sql`create table ${made} (like ${sql(LOG)} including all) partition by range (id)`;
  await sql`
    alter table ${made}
      add foreign key (person_id) references persons (id),
      add foreign key (enrolment_id) references enrolments (id)`;
  await sql`create table ${sql(`${EMPTY}_other`)} partition of ${made} default`;
  const months = await sql<{ low: string; high: string }[]>`
    select uuidv7_floor(month) as low, uuidv7_floor(month + interval '1 month') as high
    from generate_series(date_trunc('month', now(), 'UTC'), now() + interval '3 months', '1 month') month`;
  for (const [at, { low, high }] of months.entries()) {
    await sql.unsafe(
      `create table ${EMPTY}_${at} partition of ${EMPTY} for values from ('${low}') to ('${high}')`,
    );
  }
}
