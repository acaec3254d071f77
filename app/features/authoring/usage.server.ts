import { sql } from 'drizzle-orm';
import { questionVersions, quizQuestions, quizVersions } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Counting goes no further: more than that is told as so many and more. */
export const MOST_COUNTED = 1_000;

/** Where questions are used. */
export interface Usage {
  /** Quizzes whose newest version may ask it. */
  quizzes: number;
  /** Attempts in which it was asked, in any of its versions. */
  attempts: number;
  /** There are more attempts than were counted. */
  isMore: boolean;
}

interface Row extends Record<string, unknown> {
  question_id: string;
  quizzes: string;
  attempts: string;
}

/** The quizzes whose newest version may draw a question from its bank by its tags. */
const DRAWING = sql`
  select z.quiz_id, e.question_id
  from ${quizVersions} z
  cross join lateral jsonb_array_elements(z.definition -> 'sections') s
  cross join lateral jsonb_array_elements(s.value -> 'strata') t
  join banks b on b.slug = s.value ->> 'bank' and b.course_id is null
  join question_entries e on e.bank_id = b.id
    and e.tags @> array(select jsonb_array_elements_text(t.value -> 'tags'))
    and (t.value -> 'kinds' is null or t.value -> 'kinds' ? e.kind)
  where s.value ? 'bank' and not exists (select from ${quizVersions} n
    where n.quiz_id = z.quiz_id and n.number > z.number)`;

/** How many quizzes use each question, and in how many attempts it was asked. */
export async function usageOf(
  ctx: Pick<Context, 'db'>,
  questionIds: readonly string[],
): Promise<Map<string, Usage>> {
  const ids = JSON.stringify(questionIds);
  const rows = await ctx.db.execute<Row>(sql`
    with asked as (
      select v.question_id, array_agg(v.id) as ids from ${questionVersions} v
      where v.question_id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
      group by v.question_id)
    select a.question_id,
      (select count(distinct z.quiz_id) from ${quizQuestions} u
        join ${quizVersions} z on z.id = u.quiz_version_id
        where u.question_version_id = any(a.ids)
          and not exists (select from ${quizVersions} n
            where n.quiz_id = z.quiz_id and n.number > z.number))
      + (select count(distinct d.quiz_id) from (${DRAWING}) d where d.question_id = a.question_id) as quizzes,
      (select count(*) from (
        select from attempts t where t.question_version_ids && a.ids
        limit ${MOST_COUNTED + 1}::integer) c) as attempts
    from asked a`);
  return new Map(
    rows.map((row) => {
      const attempts = Number(row.attempts);
      const isMore = attempts > MOST_COUNTED;
      const usage = { quizzes: Number(row.quizzes), isMore };
      return [row.question_id, { ...usage, attempts: Math.min(attempts, MOST_COUNTED) }];
    }),
  );
}

/** A quiz that may ask a question, with its course. */
export interface QuizUsing {
  quiz: string;
  course: string;
  title: { en: string; ja: string };
  /** The newest version of the quiz asks it still. */
  isNow: boolean;
}

/** The quizzes that ask a question, or did. */
export async function listQuizzesUsing(
  ctx: Pick<Context, 'db'>,
  questionId: string,
): Promise<QuizUsing[]> {
  const rows = await ctx.db.execute<{
    quiz: string;
    course: string;
    en: string | null;
    ja: string | null;
    is_now: boolean;
  }>(sql`
    select z.slug as quiz, c.slug as course, b.title_en as en, b.title_ja as ja,
      bool_or(not exists (select from quiz_versions n
        where n.quiz_id = q.quiz_id and n.number > q.number)) as is_now
    from (
      select u.quiz_version_id as id from question_versions v
      join quiz_questions u on u.question_version_id = v.id
      where v.question_id = ${questionId}::uuid
      union
      select n.id from (${DRAWING}) d
      join quiz_versions n on n.quiz_id = d.quiz_id
      where d.question_id = ${questionId}::uuid and not exists (select from quiz_versions m
        where m.quiz_id = n.quiz_id and m.number > n.number)) u
    join quiz_versions q on q.id = u.id
    join quizzes z on z.id = q.quiz_id
    join courses c on c.id = z.course_id
    left join banks b on b.course_id = c.id
    group by z.slug, c.slug, b.title_en, b.title_ja
    order by c.slug, z.slug`);
  return rows.map(({ quiz, course, en, ja, is_now: isNow }) => ({
    ...{ quiz, course, isNow },
    title: { en: en ?? course, ja: ja ?? course },
  }));
}

/** How a question has fared: answers that are worth something, and their mean share. */
export interface Facility {
  answers: number;
  /** Between 0 and 1; null where there are no answers. */
  share: number | null;
}

/** The mean share of the last answers to a question in its newest submitted attempts, a thousand at most. */
export async function facilityOf(
  ctx: Pick<Context, 'db'>,
  { questionId, publicId }: { questionId: string; publicId: string },
): Promise<Facility> {
  const [row] = await ctx.db.execute<{ answers: string; share: number | null }>(sql`
    with asked as (
      select t.id from attempts t
      where t.question_version_ids && (
          select array_agg(v.id) from question_versions v where v.question_id = ${questionId}::uuid)
        and t.submitted_at is not null
      order by t.submitted_at desc limit ${MOST_COUNTED}::integer)
    select count(*) as answers, avg(coalesce(r.judged_share, l.share)) as share
    from asked a
    cross join lateral (
      select e.share from answer_events e
      where e.attempt_id = a.id and e.question_id = ${publicId} and not e.late
      order by e.sequence desc limit 1) l
    left join regraded_answers r on r.attempt_id = a.id and r.question_id = ${publicId} and r.stands
    where l.share is not null`);
  return { answers: Number(row?.answers ?? 0), share: row?.share ?? null };
}
