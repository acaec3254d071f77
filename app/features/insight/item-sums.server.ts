import { sql, type SQL } from 'drizzle-orm';
import { editions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { cellsOf, triedOf } from './answers-asked.server.ts';
import type { ItemRow } from './item-figures.ts';

/** Sums over the answers to one version of a question, of everybody or of some of them. */
export interface ItemSums extends ItemRow {
  quizId: string;
  questionVersionId: string;
}

/** The sums by name, over rows of `rated`. */
const SUMS = sql`
  count(*)::int as asked,
  count(verdict)::int as answered,
  count(share)::int as judged,
  coalesce(sum(share), 0) as share,
  coalesce(sum(share * share), 0) as "shareSquared",
  count(rest)::int as rested,
  coalesce(sum(rest), 0) as rest,
  coalesce(sum(rest * rest), 0) as "restSquared",
  coalesce(sum(share * rest), 0) as "shareRest",
  coalesce(sum(points * share), 0) as worth,
  coalesce(sum((points * share) * (points * share)), 0) as "worthSquared",
  coalesce(sum(points * share * total), 0) as "worthTotal"`;

/** First attempts by edition and tenth of the score: judged questions only, by the answers that count. */
export interface ScoreCount {
  quizId: string;
  editionId: string;
  /** From 0 (below 10 %) to 9 (90 % and more); null of attempts in which nothing is judged yet. */
  tenth: number | null;
  people: number;
  /** Sum of their scores, each between 0 and 1. */
  scores: number;
}

export interface Sums {
  items: ItemSums[];
  scores: ScoreCount[];
}

/**
 * Sums over the answers to some quizzes: one statement, which hands out no answer of a single person. Of
 * `items` there is one for each version of a question, one for each of its editions, and one for each way
 * in which its answers were judged; `scores` come in the order of editions, from old to new.
 * @param input.editionId only of those who made their first attempt in this edition
 */
export async function sumAnswers(
  ctx: Pick<Context, 'db'>,
  input: { quizIds: readonly string[]; editionId?: string | null },
): Promise<Sums> {
  const { quizIds, editionId = null } = input;
  if (quizIds.length === 0) return { items: [], scores: [] };
  const of = sql`quiz_versions.quiz_id = any(${sql.param([...quizIds])}::uuid[])`;
  const [row] = await ctx.db.execute<{ [K in keyof Sums]: Sums[K] | null }>(sql`
    with ${triedOf(of)}, ${cellsOf()}, ${ratedOf(editionId)}, items as (
      select quiz_id as "quizId", question_version_id as "questionVersionId",
        case grouping(edition_id, verdict)
          when 3 then 'all' when 1 then 'edition' else 'judged' end as of,
        edition_id as "editionId", verdict, error_class as "errorClass", ${SUMS}
      from rated
      group by quiz_id, question_version_id, grouping sets ((), (edition_id), (verdict, error_class))
    ), scored as (
      select distinct on (attempt_id) quiz_id, edition_id,
        case when possible > 0 then total / possible end as score
      from rated order by attempt_id
    ), scores as (
      select quiz_id as "quizId", edition_id as "editionId",
        least(9, floor(score * 10 + 1e-9))::int as tenth,
        count(*)::int as people, coalesce(sum(score), 0) as scores
      from scored group by 1, 2, 3
    )
    select (select json_agg(item) from items item) as items,
      (select json_agg(counted order by e.anchor_at nulls first, e.created_at, e.id)
        from scores counted join ${editions} e on e.id = counted."editionId") as scores`);
  return { items: row?.items ?? [], scores: row?.scores ?? [] };
}

/** Cells with the points of their attempt, as `rated`: its total, what is possible, and the rest's share. */
export function ratedOf(editionId: string | null): SQL {
  const inEdition = editionId ? sql`where edition_id = ${editionId}` : sql``;
  return sql`totals as (
    select cells.*,
      sum(points * share) over attempt as total,
      sum(points) filter (where share is not null) over attempt as possible
    from cells ${inEdition} window attempt as (partition by attempt_id)
  ), rated as (
    select *, case when share is not null and possible - points > 1e-9
      then (total - points * share) / (possible - points) end as rest
    from totals
  )`;
}
