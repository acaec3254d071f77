import { sql } from 'drizzle-orm';
import { answerEvents } from '#db/schema/index.ts';
import { partsOf } from '#app/features/questions/exports.server.ts';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { cellsOf, ownAnswersOf, triedOf } from './answers-asked.server.ts';
import type { QuestionGroup } from './question-groups.server.ts';
import { ratedOf } from './item-sums.server.ts';
import { MOST_MINUTES, THRESHOLDS } from './thresholds.ts';

/** Whose answers to which question are gone over. */
interface Of {
  quizId: string;
  editionId: string | null;
  group: Pick<QuestionGroup, 'publicId' | 'versionIds' | 'key'>;
}

/** A wrong answer that several gave, as they wrote it; ids where tiles, options or choices were put together. */
export interface WrongAnswer {
  /** The blank or the pair it stands in; null where it is the whole answer. */
  place: string | null;
  written: string;
  people: number;
  verdict: 'near' | 'reject';
  errorClass: string | null;
}

/** More are seldom of use, and a page is read by people. */
const MOST_TOLD = 12;
const MOST_READ = 200;

const triedAt = ({ quizId }: Of) => triedOf(sql`quiz_versions.quiz_id = ${quizId}`);
const ownOf = ({ editionId, group }: Of) =>
  ownAnswersOf({ editionId, publicId: group.publicId, versionIds: group.versionIds });

/**
 * The wrong answers that most people gave, the most frequent first: only those that several wrote alike, so
 * that none tells who wrote it. What somebody wrote whose data were erased is not among them.
 */
export async function listWrongAnswers(ctx: Pick<Context, 'db'>, of: Of): Promise<WrongAnswer[]> {
  const rows = await ctx.db.execute<WrongAnswer & Record<string, unknown>>(sql`
    with ${triedAt(of)}, ${ownOf(of)}
    select g.place, normalize(btrim(g.written), NFKC) as written,
      case when g.place is null then verdict end as verdict,
      case when g.place is null then error_class end as "errorClass",
      count(distinct person_id)::int as people
    from own cross join lateral (
      select null::text as place, own.answer ->> 'text' as written where own.answer ? 'text'
      union all
      select null, concat_ws(' ', own.answer ->> 'number', own.answer ->> 'unit')
      where own.answer ? 'number'
      union all
      select null, (select string_agg(tile, ' ') from jsonb_array_elements_text(own.answer -> 'tiles') tile)
      where own.answer ? 'tiles'
      union all
      select null, (select string_agg(choice, ' ') from jsonb_array_elements_text(own.answer -> 'path') choice)
      where own.answer ? 'path'
      union all
      select key, value from jsonb_each_text(coalesce(own.answer -> 'blanks', own.answer -> 'pairs'))
    ) g
    where verdict in ('near', 'reject')
    group by 1, 2, 3, 4
    having count(distinct person_id) >= ${THRESHOLDS.toldAnswers}
    order by people desc, written limit ${MOST_READ}`);
  return rows.flatMap((row) => judgedPart(of.group.key, row)).slice(0, MOST_TOLD);
}

/** A part of an answer is judged anew: only that of the whole is stored. Right parts are left out. */
function judgedPart(key: QuestionKey, row: WrongAnswer): WrongAnswer[] {
  if (row.place === null) return [row];
  const parts = { [row.place]: row.written };
  const answer = key.kind === 'matching' ? { pairs: parts } : { blanks: parts };
  const part = partsOf(key, answer)[row.place];
  if (!part || part.verdict === 'accept') return [];
  return [{ ...row, verdict: part.verdict, errorClass: part.errorClass }];
}

/** Who chose which of several options, and their mean share of the points of all other questions. */
export async function countChosen(
  ctx: Pick<Context, 'db'>,
  of: Of,
): Promise<Map<string, { chosen: number; rest: number | null }>> {
  const rows = await ctx.db.execute<{ id: string; chosen: number; rest: number | null }>(sql`
    with ${triedAt(of)}, ${cellsOf()}, ${ratedOf(of.editionId)}, ${ownOf(of)}, rests as materialized (
      select attempt_id, rest from rated
      where question_version_id = any(${sql.param(of.group.versionIds)}::uuid[])
    )
    select id, count(*)::int as chosen, avg(rest)::float8 as rest
    -- A full join is hashed: how many answers there are is more than the planner guesses.
    from own full join rests on rests.attempt_id = own.attempt_id
    cross join lateral jsonb_array_elements_text(own.answer -> 'options') id
    group by id`);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/**
 * The median time of a question in seconds: from the arrival of the answer before, or the beginning of the
 * attempt, to that of the first answer to it, and of how many it is known. An answer that arrives within a
 * second of another came with it, from a form or a device that was offline: its gap says nothing.
 */
export async function measureTime(
  ctx: Pick<Context, 'db'>,
  of: Of,
): Promise<{ seconds: number | null; known: number }> {
  const { editionId, group } = of;
  const inEdition = editionId ? sql`and tried.edition_id = ${editionId}` : sql``;
  const [row] = await ctx.db.execute<{ seconds: number | null; known: number }>(sql`
    with ${triedAt(of)}, events as (
      select e.attempt_id, e.question_id, e.sequence, e.received_at,
        coalesce(lag(e.received_at) over attempt, tried.started_at) as before,
        lag(e.received_at) over attempt as earlier, lead(e.received_at) over attempt as after
      from ${answerEvents} e join tried on tried.id = e.attempt_id ${inEdition}
      where not e.late
        and tried.question_version_ids && ${sql.param(group.versionIds)}::uuid[]
      window attempt as (partition by e.attempt_id order by e.received_at, e.question_id, e.sequence)
    ), firsts as (
      select distinct on (attempt_id) * from events where question_id = ${group.publicId}
      order by attempt_id, sequence
    ), gaps as (
      select least(extract(epoch from received_at - before), ${MOST_MINUTES * 60}) as gap
      from firsts
      where (earlier is null or received_at - earlier >= interval '1 second')
        and (after is null or after - received_at >= interval '1 second')
    )
    select (percentile_cont(0.5) within group (order by gap))::float8 as seconds, count(*)::int as known
    from gaps`);
  return row ?? { seconds: null, known: 0 };
}
