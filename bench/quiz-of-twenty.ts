import type { Database, Sql } from '#db/client.ts';
import { lessonsOf, type Outline, type OutlineItem } from '#app/features/courses/outline.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { COURSE } from './people.ts';

export type Tx = Parameters<Parameters<Sql['begin']>[1]>[0];

export const QUESTIONS = 20;
const SLUG = 'bench-twenty';
/** Where learners take the quiz that `addQuiz` makes. */
export const QUIZ = `/learn/${COURSE}/${SLUG}`;
/** Where trainers read its figures. */
export const QUIZ_INSIGHT = `/teach/insight/${COURSE}/${SLUG}`;
/** Where they read the results of its learners, of all editions. */
export const QUIZ_RESULTS = `/teach/results/${COURSE}/${SLUG}?edition=all`;

/** A quiz that asks twenty single-choice questions of the measured course; gives the id of its version. */
export async function makeQuiz(tx: Tx, slug: string): Promise<string> {
  const ids = { quiz: uuidv7(), version: uuidv7() };
  await tx`
    insert into quizzes (id, course_id, slug, created_at)
    select ${ids.quiz}, id, ${slug}, now() from courses where slug = ${COURSE}`;
  await tx`
    insert into quiz_versions (id, quiz_id, number, definition, created_at)
    values (${ids.version}, ${ids.quiz}, 1, ${JSON.stringify({
      ...{ format: 1, sections: [{ take: null }], feedback: 'after-submission' },
    })}::jsonb, now())`;
  await tx`
    insert into quiz_questions (quiz_version_id, position, section, question_version_id)
    select ${ids.version}, row_number() over (order by q.public_id), 1, v.id
    from (
      select q.id, q.public_id from questions q
      join banks b on b.id = q.bank_id join courses c on c.id = b.course_id and c.slug = ${COURSE}
      where exists (select 1 from question_versions v
        where v.question_id = q.id and v.number = 1 and v.answer_key ->> 'kind' = 'choice')
      order by q.public_id limit ${QUESTIONS}) q
    join question_versions v on v.question_id = q.id and v.number = 1`;
  return ids.version;
}

/**
 * Publishes a correction of the measured course with such a quiz as its last task: its learners have it from
 * then on. It is marked at once, told of once it is submitted, and may be taken any number of times.
 */
export async function addQuiz({ db, sql }: Database): Promise<void> {
  const course = await findPublishedCourse(db, COURSE);
  if (!course) throw new Error(`no published course ${COURSE}`);
  const title = { en: 'Twenty questions', ja: '二十問' };
  const outline = withTask(course.outline, title);
  const rule = {
    ...{ kind: 'quiz', role: 'task', slug: SLUG, after: null, title, minutes: 15, percent: 0 },
    ...{ sections: [{ id: 'all', title: null, take: null, points: 1, from: [] }], clips: [] },
  };
  const version = uuidv7();
  await sql.begin(async (tx) => {
    const quizVersion = await makeQuiz(tx, SLUG);
    await tx`
      insert into course_versions
        (id, course_id, revision, correction, digest, outline, published_at)
      select ${version}, course_id, revision, correction + 1, ${`${SLUG} `} || digest,
        ${JSON.stringify(outline)}::jsonb, now()
      from course_versions where id = ${course.versionId}`;
    await tx`
      insert into course_items
        (version_id, slug, position, kind, data, quiz_version_id, html_en, html_ja)
      select ${version}, slug, position, kind, data, quiz_version_id, html_en, html_ja
      from course_items where version_id = ${course.versionId}`;
    await tx`
      insert into course_items (version_id, slug, position, kind, data, quiz_version_id)
      select ${version}, ${SLUG}, max(position) + 1, 'check-up', ${JSON.stringify(rule)}::jsonb,
        ${quizVersion}::uuid
      from course_items where version_id = ${version}`;
  });
}

function withTask(outline: Outline, title: OutlineItem['title']): Outline {
  const lesson = lessonsOf(outline).at(-1);
  const task: OutlineItem = {
    ...{ slug: SLUG, kind: 'quiz', quiz: { role: 'task', percent: 0 }, code: null, strand: null },
    ...{ title, goal: null, minutes: 15, moduleId: lesson?.moduleId ?? null, lessonSlug: null },
    canDo: [],
  };
  return { ...outline, items: [...outline.items, task] };
}
