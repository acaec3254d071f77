import type { Database } from '#db/client.ts';
import { COURSE } from './people.ts';
import { makeQuiz, QUESTIONS, type Tx } from './quiz-of-twenty.ts';

const SLUG = 'bench-insight';
/** Where the figures of the quiz below are read. */
export const INSIGHT = `/teach/insight/${COURSE}/${SLUG}`;
export const TAKERS = 6_000;
const EDITIONS = 4;

/**
 * A quiz of twenty questions to choose from, taken once by each of six thousand people in four editions.
 * Who is able is right more often, and questions differ, so that every figure has something to say.
 */
export async function makeTakenQuiz({ sql }: Database): Promise<void> {
  await sql.begin(async (tx) => {
    const version = await makeQuiz(tx, SLUG);
    await tx`
      insert into course_items (version_id, slug, position, kind, data, quiz_version_id)
      select v.id, ${SLUG}, (select max(position) + 1 from course_items where version_id = v.id),
        'check-up', '{}', ${version}
      from course_versions v join courses c on c.id = v.course_id and c.slug = ${COURSE}`;
    await makeTakers(tx, version);
    await answerAll(tx, version);
  });
  await sql`vacuum analyze attempts, answer_events, answer_bodies, enrolments`;
}

async function makeTakers(tx: Tx, version: string): Promise<void> {
  await tx`
    insert into editions (id, course_id, slug, name_en, name_ja, anchor_at, created_at)
    select gen_random_uuid(), c.id, 'insight-' || n, 'Intake ' || n, '第' || n || '期',
      now() - make_interval(months => 6 * n), now()
    from courses c cross join generate_series(1, ${EDITIONS}) n where c.slug = ${COURSE}`;
  await tx`
    create temporary table taker on commit drop as
    select gen_random_uuid() as person, gen_random_uuid() as enrolment, gen_random_uuid() as attempt,
      n, e.id as edition, now() - make_interval(hours => n % 2000 + 24) as at,
      sqrt(-2 * ln(random())) * cos(2 * pi() * random()) as ability
    from generate_series(1, ${TAKERS}::int) n
    join editions e on e.slug = 'insight-' || (n % ${EDITIONS} + 1)`;
  await tx`
    insert into persons (id, legal_name, display_name, sort_key, search_text, time_zone, created_at)
    select person, 'Taker ' || n, 'Taker', 'taker ' || n, 'taker ' || n, 'Asia/Tokyo', at from taker`;
  await tx`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    select enrolment, person, edition, 1, 'self', at, at from taker`;
  await tx`
    insert into attempts (id, enrolment_id, version_id, item_slug, quiz_version_id, number, seed,
      question_ids, question_version_ids, started_at, submitted_at, submitted_by, score, max_score,
      submission_key)
    select t.attempt, t.enrolment, i.version_id, ${SLUG}, ${version}, 1, 1, a.ids, a.versions,
      t.at, t.at + interval '30 minutes', 'learner', 10, ${QUESTIONS}, gen_random_uuid()
    from taker t
    cross join (
      select i.version_id from course_items i where i.slug = ${SLUG} limit 1) i
    cross join (
      select array_agg(q.public_id order by z.position) as ids,
        array_agg(v.id order by z.position) as versions
      from quiz_questions z join question_versions v on v.id = z.question_version_id
      join questions q on q.id = v.question_id where z.quiz_version_id = ${version}) a`;
}

async function answerAll(tx: Tx, version: string): Promise<void> {
  await tx`
    create temporary table given on commit drop as
    select t.attempt, q.public_id, t.at + make_interval(secs => 45 * z.position + 30 * random()) as at,
      v.answer_key ->> 'correct' as correct,
      random() < 1 / (1 + exp(-t.ability - 1.5 + z.position * 0.15)) as is_right,
      (select o ->> 'id' from jsonb_array_elements(v.content #> '{question,options}') o
        where o ->> 'id' <> v.answer_key ->> 'correct'
        order by md5(o ->> 'id' || t.n % 5) limit 1) as wrong
    from taker t cross join quiz_questions z
    join question_versions v on v.id = z.question_version_id
    join questions q on q.id = v.question_id
    where z.quiz_version_id = ${version}`;
  await tx`
    insert into answer_events
      (attempt_id, question_id, sequence, client_id, verdict, error_class, share, received_at)
    select attempt, public_id, 1, gen_random_uuid(), case when is_right then 'accept' else 'reject' end,
      case when is_right then null else 'option:' || wrong end, is_right::int, at
    from given`;
  await tx`
    insert into answer_bodies (attempt_id, question_id, sequence, answer)
    select attempt, public_id, 1, jsonb_build_object('option', case when is_right then correct else wrong end)
    from given`;
}
