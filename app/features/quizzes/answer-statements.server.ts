import { sql, type SQL } from 'drizzle-orm';
import { writtenOnce } from '#db/built-once.ts';

/** An answer that is stored. */
export interface Kept {
  /** It came when the server was to submit the attempt or had done so. */
  late: boolean;
  /** It came after the time of the attempt had ended. */
  over: boolean;
  /** When the time of the attempt ends, and when the server submits it, as ISO instants. */
  endsAt: string | null;
  submitAt: string | null;
}

/** For so many days after the server has submitted an attempt, answers that come late are kept. */
export const KEPT_LATE_DAYS = 30;

const value = (name: string) => sql.placeholder(name);

const now = sql`${sql.placeholder('now')}::timestamptz`;

const iso = (instant: SQL): SQL =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The part of a statement that finds and holds an attempt of the actor which takes answers, late ones too. */
function openAttempt(): SQL {
  return sql`open as (
      select a.id, a.submitted_at is not null or coalesce(${now} >= a.submit_at, false) as late,
        coalesce(${now} >= a.ends_at, false) as over, a.ends_at, a.submit_at
      from attempts a
      join enrolments e on e.id = a.enrolment_id
      where a.id = ${value('attemptId')}
        and (a.submitted_at is null and (${value('isDue')}::boolean or coalesce(${now} < a.submit_at, true))
          or a.submitted_by = 'server' and a.submitted_at > ${now} - ${KEPT_LATE_DAYS} * interval '1 day')
        and e.person_id = ${value('personId')} and e.withdrawn_at is null
      for share of a)`;
}

/** Stores one answer with its body. */
export const oneAnswer = writtenOnce<Kept>(
  () => sql`
    with ${openAttempt()},
    event as (
      insert into answer_events
        (attempt_id, question_id, sequence, client_id, verdict, error_class, share, received_at, late,
          client_at)
      select id, ${value('questionId')}, ${value('sequence')}::int, ${value('clientId')}::uuid,
        ${value('verdict')}, ${value('errorClass')}, ${value('share')}::double precision, ${now}, late,
        ${value('clientAt')}::timestamptz
      from open
      on conflict do nothing
      returning attempt_id, question_id, sequence, late),
    body as (
      insert into answer_bodies (attempt_id, question_id, sequence, answer)
      select attempt_id, question_id, sequence, ${value('answer')}::jsonb from event)
    select event.late, open.over, ${iso(sql`open.ends_at`)} as "endsAt",
      ${iso(sql`open.submit_at`)} as "submitAt" from event, open`,
);

/** Stores answers to several questions, in the order of these. */
export const severalAnswers = writtenOnce<{ id: string }>(
  () => sql`
    with ${openAttempt()},
    given as (
      select * from jsonb_to_recordset(${value('given')}::jsonb) as g (
        "questionId" text, sequence integer, "clientId" uuid, verdict text, "errorClass" text,
        share double precision, answer jsonb)),
    event as (
      insert into answer_events
        (attempt_id, question_id, sequence, client_id, verdict, error_class, share, received_at, late)
      select open.id, "questionId", sequence, "clientId", verdict, "errorClass", share, ${now}, late
      from open cross join given
      order by "questionId"
      on conflict do nothing
      returning attempt_id, question_id, sequence),
    body as (
      insert into answer_bodies (attempt_id, question_id, sequence, answer)
      select attempt_id, question_id, event.sequence, given.answer
      from event join given on "questionId" = question_id)
    select question_id as id from event`,
);
