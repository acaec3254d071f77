import { sql } from 'drizzle-orm';
import { answerBodies, answerEvents, attempts, regradedAnswers } from '#db/schema/index.ts';
import type { Verdict } from '#app/features/questions/exports.ts';
import type { JudgeAgain } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** A submitted attempt's answer to a question, with what it counts for and what a corrected key says of it. */
export interface ExaminedAnswer {
  attemptId: string;
  enrolmentId: string;
  /** Null where nothing was answered. */
  sequence: number | null;
  answer: unknown;
  /** Shares of the question's points, between 0 and 1; `judged` is null where the key cannot judge it. */
  before: number;
  judged: number | null;
  verdictBefore: string | null;
  classBefore: string | null;
  verdict: Verdict | null;
  errorClass: string | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  enrolment_id: string;
  sequence: number | null;
  verdict: string | null;
  error_class: string | null;
  share: number | null;
  regraded: number | null;
  answer: unknown;
}

/** How many attempts are read at once: enough that the way to the database costs little. */
const BATCH = 5_000;

/**
 * Judges what submitted attempts answered to a question again, batch by batch, and changes nothing. What was
 * given back to be done again is left out.
 */
export async function* examineAnswers(
  { db }: Pick<Context, 'db'>,
  of: { publicId: string; versionIds: readonly string[]; judge: JudgeAgain },
): AsyncGenerator<ExaminedAnswer[]> {
  const { publicId, versionIds, judge } = of;
  for (let after = NOTHING; ;) {
    const rows = await db.execute<Row>(sql`
      with asked as materialized (
        select a.id, a.enrolment_id from ${attempts} a
        where a.question_version_ids && ${sql.param([...versionIds])}::uuid[]
          and a.submitted_at is not null and a.returned_at is null and a.id > ${after}::uuid
        order by a.id limit ${BATCH}::integer)
      select asked.id, asked.enrolment_id, given.sequence, coalesce(r.verdict, given.verdict) as verdict,
        case when r.verdict is null then given.error_class else r.error_class end as error_class,
        given.share, r.share as regraded, given.answer
      from asked
      left join lateral (
        select e.sequence, e.verdict, e.error_class, e.share, b.answer
        from ${answerEvents} e
        join ${answerBodies} b on b.attempt_id = e.attempt_id and b.question_id = e.question_id
          and b.sequence = e.sequence
        where e.attempt_id = asked.id and e.question_id = ${publicId}
          and (not e.late or exists (select from late_decisions d where d.attempt_id = e.attempt_id
            and d.question_id = e.question_id and d.sequence = e.sequence and d.counts))
        order by e.sequence desc limit 1) given on true
      left join ${regradedAnswers} r on r.attempt_id = asked.id and r.question_id = ${publicId} and r.stands
      order by asked.id`);
    yield rows.map((row) => examined(row, judge));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}

const NOTHING = '00000000-0000-0000-0000-000000000000';

function examined(row: Row, judge: JudgeAgain): ExaminedAnswer {
  const { id, enrolment_id: enrolmentId, sequence, answer } = row;
  const again = judge(sequence === null ? undefined : { answer });
  return {
    ...{ attemptId: id, enrolmentId, sequence, answer },
    before: row.regraded ?? shareBefore(row),
    judged: again.share,
    ...{ verdictBefore: row.verdict, classBefore: row.error_class },
    ...{ verdict: again.verdict, errorClass: again.errorClass },
  };
}

/** Builds that knew no shares stored none: docs/answers.md. */
function shareBefore({ share, verdict }: Row): number {
  return share ?? (verdict === 'accept' ? 1 : 0);
}
