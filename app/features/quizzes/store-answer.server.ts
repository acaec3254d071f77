import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import type { Judgement } from '#app/features/questions/exports.ts';
import type { Attempt } from './queries.server.ts';

/** An answer to one question that was judged. */
export interface JudgedPart {
  questionId: string;
  sequence: number;
  clientId: string;
  answer: unknown;
  judgement: Judgement;
}

/** An answer that was judged, ready to be stored. */
export interface JudgedAnswer extends JudgedPart {
  attemptId: string;
  /** What the clock of the device said. */
  clientAt: Date | null;
  /** That the attempt is to be submitted was asked of its rules: what comes to it is late. */
  isDue?: boolean;
}

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

/** How an answer that came at an instant stands to the time of its attempt. */
export function timeAt(
  { endsAt, submitAt }: Pick<Attempt, 'endsAt' | 'submitAt'>,
  at: Date,
): Omit<Kept, 'late'> {
  const [ends, submits] = [endsAt, submitAt].map((end) => end?.toISOString() ?? null);
  return { over: endsAt !== null && at >= endsAt, endsAt: ends ?? null, submitAt: submits ?? null };
}

/** For so many days after the server has submitted an attempt, answers that come late are kept. */
const KEPT_LATE_DAYS = 30;
const DAY_MS = 86_400_000;

const iso = (instant: SQL): SQL =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

type Submission = Pick<Attempt, 'submittedAt' | 'submittedBy'>;

/** Whether an attempt takes no answer any more, not even a late one. */
export function isClosed({ submittedAt, submittedBy }: Submission, now: Date): boolean {
  if (!submittedAt) return false;
  const keptUntil = submittedAt.getTime() + KEPT_LATE_DAYS * DAY_MS;
  return submittedBy === 'learner' || now.getTime() >= keptUntil;
}

/**
 * Stores an answer of the actor's open attempt with its body, all in one statement, which is its own
 * transaction. It waits for a submission that runs. What comes once the server submits or has submitted,
 * because the time was over, is stored as late; after the learner's own submission nothing is. An attempt
 * that seems to be due is left to whoever asks its rules first.
 * @returns how it came; null when it was not stored: the attempt is not open to the actor, or
 *   the sequence is taken
 */
export async function storeAnswer(ctx: Context, input: JudgedAnswer): Promise<Kept | null> {
  const { attemptId, questionId, sequence, clientId, answer, judgement } = input;
  const now = nowOf(ctx);
  const rows = await ctx.db.execute<Kept & Record<string, unknown>>(sql`
    with ${openAttempt(ctx, { attemptId, isDue: input.isDue ?? false })},
    event as (
      insert into answer_events
        (attempt_id, question_id, sequence, client_id, verdict, error_class, share, received_at, late,
          client_at)
      select id, ${questionId}, ${sequence}::int, ${clientId}::uuid, ${judgement.verdict},
        ${judgement.errorClass}, ${judgement.share}::double precision, ${now}, late,
        ${input.clientAt?.toISOString() ?? null}::timestamptz
      from open
      on conflict do nothing
      returning attempt_id, question_id, sequence, late),
    body as (
      insert into answer_bodies (attempt_id, question_id, sequence, answer)
      select attempt_id, question_id, sequence, ${JSON.stringify(answer)}::jsonb from event)
    select event.late, open.over, ${iso(sql`open.ends_at`)} as "endsAt",
      ${iso(sql`open.submit_at`)} as "submitAt" from event, open`);
  return rows[0] ?? null;
}

/**
 * Stores answers to several questions of an attempt as `storeAnswer` stores one, in one statement. They are
 * written in the order of their questions, so that two forms with the same ones do not wait for each other.
 * @returns the questions whose answers were stored
 */
export async function storeAnswers(
  ctx: Context,
  attemptId: string,
  parts: readonly JudgedPart[],
): Promise<Set<string>> {
  if (parts.length === 0) return new Set();
  const given = parts.map(({ judgement, ...part }) => ({ ...part, ...judgement }));
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with ${openAttempt(ctx, { attemptId, isDue: false })},
    given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (
        "questionId" text, sequence integer, "clientId" uuid, verdict text, "errorClass" text,
        share double precision, answer jsonb)),
    event as (
      insert into answer_events
        (attempt_id, question_id, sequence, client_id, verdict, error_class, share, received_at, late)
      select open.id, "questionId", sequence, "clientId", verdict, "errorClass", share, ${nowOf(ctx)}, late
      from open cross join given
      order by "questionId"
      on conflict do nothing
      returning attempt_id, question_id, sequence),
    body as (
      insert into answer_bodies (attempt_id, question_id, sequence, answer)
      select attempt_id, question_id, event.sequence, given.answer
      from event join given on "questionId" = question_id)
    select question_id as id from event`);
  return new Set(rows.map(({ id }) => id));
}

const nowOf = (ctx: Context) => sql`${ctx.now.toISOString()}::timestamptz`;

/** The part of a statement that finds and holds an attempt of the actor which takes answers, late ones too. */
function openAttempt(ctx: Context, { attemptId, isDue }: { attemptId: string; isDue: boolean }) {
  const now = nowOf(ctx);
  return sql`open as (
      select a.id, a.submitted_at is not null or coalesce(${now} >= a.submit_at, false) as late,
        coalesce(${now} >= a.ends_at, false) as over, a.ends_at, a.submit_at
      from attempts a
      join enrolments e on e.id = a.enrolment_id
      where a.id = ${attemptId}
        and (a.submitted_at is null and (${isDue} or coalesce(${now} < a.submit_at, true))
          or a.submitted_by = 'server' and a.submitted_at > ${now} - ${KEPT_LATE_DAYS} * interval '1 day')
        and e.person_id = ${ctx.actor.personId} and e.withdrawn_at is null
      for share of a)`;
}
