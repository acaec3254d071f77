import { sql } from 'drizzle-orm';
import { questionVersions, quizQuestions, quizVersions } from '#db/schema/index.ts';

/**
 * Of quizzes that draw by tags: the points of each place of an attempt, as `places`, and what was asked there,
 * as `drawn`. What comes from a bank of trainers stands in no list of the quiz, and sections may share
 * questions; but sections keep their order and their sizes.
 */
const DRAWN = sql`places as materialized (
    select v.id as quiz_version_id, coalesce((s.value ->> 'points')::float8, 1) as points,
      row_number() over (partition by v.id order by s.ordinality, n) as place
    from ${quizVersions} v
    cross join lateral jsonb_array_elements(v.definition -> 'sections') with ordinality s
    cross join lateral generate_series(1, least(
      (s.value ->> 'take')::bigint,
      case when s.value ? 'strata' then (s.value ->> 'take')::bigint
        else (select count(*) from ${quizQuestions} z
          where z.quiz_version_id = v.id and z.section = s.ordinality) end)) n
    where v.id in (select quiz_version_id from tried)
      and jsonb_path_exists(v.definition, '$.sections[*].strata')
  ), drawn as materialized (
    select distinct tried.quiz_version_id, asked.question_version_id, asked.place
    from tried
    cross join lateral unnest(tried.question_version_ids)
      with ordinality as asked (question_version_id, place)
    where tried.quiz_version_id in (select quiz_version_id from places)
  )`;

/**
 * What each question that attempts of `tried` asked is worth, as `worths`: with its place in the attempt where
 * the quiz draws by tags, for all places elsewhere.
 */
export const WORTHS = sql`${DRAWN}, worths as materialized (
    select z.quiz_version_id, z.question_version_id, null::bigint as place,
      coalesce((v.definition #>> array['sections', (z.section - 1)::text, 'points'])::float8, 1) as points,
      q.answer_key ->> 'kind' as kind
    from ${quizQuestions} z
    join ${quizVersions} v on v.id = z.quiz_version_id
    join ${questionVersions} q on q.id = z.question_version_id
    where z.quiz_version_id in (select quiz_version_id from tried)
      and not exists (select from places p where p.quiz_version_id = z.quiz_version_id)
    union all
    select d.quiz_version_id, d.question_version_id, d.place, p.points, q.answer_key ->> 'kind'
    from drawn d
    join places p on p.quiz_version_id = d.quiz_version_id and p.place = d.place
    join ${questionVersions} q on q.id = d.question_version_id
  )`;
