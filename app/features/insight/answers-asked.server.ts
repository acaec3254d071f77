import { sql, type SQL } from 'drizzle-orm';
import {
  answerBodies,
  answerEvents,
  attempts,
  enrolments,
  lateDecisions,
  markingItems,
  quizVersions,
  regradedAnswers,
  regrades,
} from '#db/schema/index.ts';
import { WORTHS } from './question-worths.server.ts';
import { judgedBy, KIND_NAMES } from '#app/features/questions/exports.server.ts';

const kindsJudgedBy = (who: ReturnType<typeof judgedBy>) =>
  KIND_NAMES.filter((kind) => judgedBy({ kind }) === who);

/**
 * Each person's first submitted attempt at each of these quizzes, as `tried`. Who has left the course since
 * counts; a later attempt is made by somebody who knows the questions.
 * @param of the filter over `quiz_versions`
 */
export function triedOf(of: SQL): SQL {
  return sql`tried as materialized (
    select distinct on (quiz_versions.quiz_id, enrolments.person_id)
      attempts.id, quiz_versions.quiz_id, attempts.quiz_version_id, enrolments.edition_id,
      enrolments.person_id, attempts.question_ids, attempts.question_version_ids,
      attempts.started_at, attempts.score, attempts.max_score,
      quiz_versions.definition ->> 'feedback' = 'at-once' as at_once
    from ${attempts} attempts
    join ${quizVersions} quiz_versions on quiz_versions.id = attempts.quiz_version_id
    join ${enrolments} enrolments on enrolments.id = attempts.enrolment_id
    where attempts.submitted_at is not null and ${of}
    order by quiz_versions.quiz_id, enrolments.person_id, attempts.submitted_at, attempts.id)`;
}

/** What stands for an answer stored by a build that did not know shares: docs/answers.md. */
const SHARE_BY_VERDICT = sql`case given.verdict when 'accept' then 1 when 'near' then 0.5 else 0 end`;

/** Which of the answers to a question counts, first in this order. */
const FIRST_THAT_COUNTS = sql`case when tried.at_once then e.sequence else -e.sequence end`;

/** What came in time, or late and counts by a decision. */
const COUNTS = sql`(not e.late or exists (
  select from ${lateDecisions} d where d.attempt_id = e.attempt_id and d.question_id = e.question_id
    and d.sequence = e.sequence and d.counts))`;

/** Marks of people, as `marks`, and what was marked again by a corrected key, as `again`. */
const DECIDED = sql`marks as materialized (
    select m.attempt_id, m.question_id, m.sequence, m.share
    from ${markingItems} m join tried on tried.id = m.attempt_id where m.state = 'marked'
  ), again as materialized (
    select r.attempt_id, r.question_id, r.sequence, r.verdict, r.error_class, r.judged_share, g.version_id
    from ${regradedAnswers} r join tried on tried.id = r.attempt_id
    join ${regrades} g on g.id = r.regrade_id
    where r.stands and g.version_id is not null and r.judged_share is not null
  )`;

/**
 * One row for each question that an attempt of `tried` asked, as `cells`: the answer that counts and its share.
 * It is the latest that came in time, as for the score; where each answer is told of at once it is the
 * first, because the others are made knowing more. An omitted question is worth nothing; what people mark
 * has no share until it is marked, and what nobody marks has none. What was marked again by a corrected key
 * stands under the version whose key that is, as that key judges it; full points for everybody say nothing of
 * a question.
 */
export function cellsOf(): SQL {
  return sql`given as materialized (
    select distinct on (e.attempt_id, e.question_id)
      e.attempt_id, e.question_id, e.sequence, e.verdict, e.error_class, e.share
    from ${answerEvents} e join tried on tried.id = e.attempt_id
    where ${COUNTS}
    order by e.attempt_id, e.question_id, ${FIRST_THAT_COUNTS}
  ), ${WORTHS}, ${DECIDED}, cells as materialized (
    select tried.id as attempt_id, tried.quiz_id, tried.edition_id,
      coalesce(again.version_id, asked.question_version_id) as question_version_id,
      worths.points, given.sequence, coalesce(again.verdict, given.verdict) as verdict,
      case when again.verdict is null then given.error_class else again.error_class end as error_class,
      case
        when again.judged_share is not null then again.judged_share
        when marks.share is not null then marks.share
        when given.verdict is null then
          case when worths.kind = any(${sql.param(kindsJudgedBy('key'))}::text[]) then 0 end
        when given.verdict in ('accept', 'near', 'reject')
          then coalesce(given.share, ${SHARE_BY_VERDICT})
        else given.share
      end::float8 as share
    from tried
    cross join lateral unnest(tried.question_ids, tried.question_version_ids)
      with ordinality as asked (question_id, question_version_id, place)
    join worths on worths.quiz_version_id = tried.quiz_version_id
      and worths.question_version_id = asked.question_version_id
      and (worths.place is null or worths.place = asked.place)
    left join given on given.attempt_id = tried.id and given.question_id = asked.question_id
    left join marks on marks.attempt_id = given.attempt_id and marks.question_id = given.question_id
      and marks.sequence = given.sequence
    left join again on again.attempt_id = tried.id and again.question_id = asked.question_id
      and coalesce(again.sequence, 0) = coalesce(given.sequence, 0)
  )`;
}

/** The answers that count to one question, as `own`, with what was written; found one by one. */
export function ownAnswersOf(of: {
  publicId: string;
  versionIds: readonly string[];
  editionId: string | null;
}): SQL {
  const { publicId, versionIds, editionId } = of;
  return sql`own as materialized (
    select tried.id as attempt_id, tried.person_id, coalesce(again.verdict, e.verdict) as verdict,
      case when again.verdict is null then e.error_class else again.error_class end as error_class, b.answer
    from tried
    cross join lateral (
      select e.sequence, e.verdict, e.error_class from ${answerEvents} e
      where e.attempt_id = tried.id and e.question_id = ${publicId} and ${COUNTS}
      order by ${FIRST_THAT_COUNTS} limit 1
    ) e
    join ${answerBodies} b on b.attempt_id = tried.id and b.question_id = ${publicId}
      and b.sequence = e.sequence
    left join lateral (
      select r.verdict, r.error_class, g.version_id from ${regradedAnswers} r
      join ${regrades} g on g.id = r.regrade_id
      where r.attempt_id = tried.id and r.question_id = ${publicId} and r.stands
        and r.sequence = e.sequence and g.version_id is not null and r.judged_share is not null
    ) again on true
    where (${editionId}::uuid is null or tried.edition_id = ${editionId})
      and coalesce(again.version_id, tried.question_version_ids[
        array_position(tried.question_ids, ${publicId}::text)]) = any(${sql.param([...versionIds])}::uuid[]))`;
}
