import type { Database, Sql } from '#db/client.ts';

const MONTHS = 12;
/** Learners of one statement. */
const STEP = 500;

/**
 * Fills the log up to so many events: learners looked at lessons again and again for a year, which moves
 * no progress. Who is spoken of is taken from the table that keys would be checked against.
 */
export async function fillEvents({ sql }: Database, wanted: number): Promise<void> {
  const [there] = await sql<{ events: number; learners: number }[]>`
    select (select count(*) from learning_events)::float as events,
      (select count(*) from enrolments)::float as learners`;
  const { events = 0, learners = 0 } = there ?? {};
  if (events >= wanted || learners === 0) return;
  await sql`
    select ensure_learning_event_partitions(
      (now() - make_interval(months => ${MONTHS}))::date, ${MONTHS})`;
  const each = Math.ceil((wanted - events) / learners);
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after;) {
    after = await fillPart(sql, { after, each });
  }
  await sql`vacuum analyze learning_events`;
}

/** Events of the next learners, in the order of their ids; gives the last of them. */
async function fillPart(
  sql: Sql,
  { after, each }: { after: string; each: number },
): Promise<string | undefined> {
  return sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const [last] = await tx<{ id: string | null }[]>`
      with learner as (
        select id, person_id from enrolments where id > ${after} order by id limit ${STEP}
      ), seen as (
        select id, person_id, now() - random() * make_interval(months => ${MONTHS - 1}) as at
        from learner cross join generate_series(1, ${each})
      ), made as (
        insert into learning_events (id, person_id, enrolment_id, kind, item_slug, at)
        select (left(uuidv7_floor(at)::text, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid,
          person_id, id, 'viewed', 'lesson', at
        from seen
      )
      select id from learner order by id desc limit 1`;
    return last?.id ?? undefined;
  });
}
