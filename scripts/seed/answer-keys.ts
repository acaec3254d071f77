import type postgres from 'postgres';

/** An expression of SQL: the keys of these versions of questions, by public id, as one object. */
export function answerKeysOf(sql: postgres.Sql, versions: postgres.PendingQuery<postgres.Row[]>) {
  return sql`(
    select jsonb_object_agg(q.public_id, v.answer_key)
    from question_versions v join questions q on q.id = v.question_id where v.id in (${versions}))`;
}

/** The versions that an attempt `t` has. */
export const askedInAttempt = (sql: postgres.Sql) => sql`select unnest(t.question_version_ids)`;

/** The versions that the check-up of a course item `i` may ask. */
export const askedInItem = (sql: postgres.Sql) => sql`
  select question_version_id from quiz_questions where quiz_version_id = i.quiz_version_id`;
