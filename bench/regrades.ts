import type { Database } from '#db/client.ts';
import { loadQuestions } from '#app/features/banks/exports.server.ts';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { judgeAnswer, judgedBy, rightAnswer } from '#app/features/questions/exports.server.ts';
import { judgeAgainBy } from '#app/features/quizzes/exports.server.ts';
import { examineAnswers } from '#app/features/regrading/examine-answers.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';

const ATTEMPTS = 5_000;
const QUESTIONS = 20;
const SLUG = 'bench-regrades';

export interface RegradeFigures {
  answers: number;
  kinds: string[];
  /** Reading and judging all of them again, question by question, as the preview of a regrade does. */
  seconds: number;
  cpuSeconds: number;
}

interface Asked extends StoredQuestion {
  id: string;
  publicId: string;
}

/** A hundred thousand stored answers of mixed kinds, all marked again. */
export async function measureRegrades(database: Database): Promise<RegradeFigures> {
  const asked = await mixedQuestions(database);
  await makeAnswers(database, asked);
  const kinds = [...new Set(asked.map(({ key }) => key.kind))];
  const cpu = process.cpuUsage();
  const began = performance.now();
  let answers = 0;
  for (const { id, publicId } of asked) {
    const judge = await judgeAgainBy(database.db, { versionId: id, publicId });
    const of = { publicId, versionIds: [id], judge };
    for await (const batch of examineAnswers(database, of)) {
      for (const { judged, before } of batch) {
        if (judged !== before) throw new Error(`${publicId} was ${before}, is ${judged}`);
      }
      answers += batch.length;
    }
  }
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { answers, kinds, seconds, cpuSeconds: (user + system) / 1e6 };
}

/** Twenty questions that a key judges, as many kinds among them as the courses ask. */
async function mixedQuestions({ db, sql }: Database): Promise<Asked[]> {
  const rows = await sql<{ id: string; publicId: string }[]>`
    select id, "publicId" from (
      select v.id, q.public_id as "publicId",
        row_number() over (partition by v.answer_key ->> 'kind' order by q.public_id) as place
      from question_versions v join questions q on q.id = v.question_id
      where v.answer_key ? 'kind' and v.number = 1) v
    order by place, "publicId"`;
  const stored = await loadQuestions(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .map((row, at) => ({ ...row, ...(stored[at] as StoredQuestion) }))
    .filter(({ key }) => judgedBy(key) === 'key')
    .slice(0, QUESTIONS);
}

/** Right answers, and those of which a part was changed: each kind in its own shape. */
function answersTo({ content: { question }, key }: Asked): unknown[] {
  const right = rightAnswer(key);
  const wrong = changed(right);
  return [right, right, wrong].filter((answer) => judgeAnswer({ question, key }, answer) !== null);
}

/** Lists the other way round, texts without their end, values swapped: what an answer keeps of its shape. */
function changed(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.toReversed();
  if (typeof answer === 'string') return answer.length > 1 ? answer.slice(0, -1) : `${answer}1`;
  if (typeof answer === 'boolean') return !answer;
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, changed(part)]));
}

async function makeAnswers({ sql }: Database, asked: readonly Asked[]): Promise<void> {
  const quiz = { id: uuidv7(), version: uuidv7() };
  await sql.begin(async (tx) => {
    const [version] = await tx<{ id: string; course: string; edition: string }[]>`
      select v.id, v.course_id as course, e.id as edition
      from course_versions v join editions e on e.course_id = v.course_id limit 1`;
    if (!version) throw new Error('no course is open');
    await tx`
      insert into quizzes (id, course_id, slug, created_at)
      values (${quiz.id}, ${version.course}, ${SLUG}, now())`;
    await tx`
      insert into quiz_versions (id, quiz_id, number, definition, created_at)
      values (${quiz.version}, ${quiz.id}, 1, ${JSON.stringify({ format: 1, sections: [{ take: null }] })}::jsonb, now())`;
    await tx`
      create temporary table again on commit drop as
      select gen_random_uuid() as person, gen_random_uuid() as enrolment, gen_random_uuid() as attempt, n
      from generate_series(1, ${ATTEMPTS}::int) n`;
    await tx`
      insert into persons (id, legal_name, display_name, sort_key, search_text, time_zone, created_at)
      select person, 'Again ' || n, 'Again', 'again ' || n, 'again ' || n, 'Asia/Tokyo', now() from again`;
    await tx`
      insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
      select enrolment, person, ${version.edition}::uuid, 1, 'self', now(), now() from again`;
    await tx`
      insert into attempts (id, enrolment_id, version_id, item_slug, quiz_version_id, number, seed,
        question_ids, question_version_ids, started_at, submitted_at, submitted_by, score, max_score,
        submission_key)
      select attempt, enrolment, ${version.id}::uuid, ${SLUG}, ${quiz.version}::uuid, 1, 1,
        ${asked.map(({ publicId }) => publicId)}::text[], ${asked.map(({ id }) => id)}::uuid[],
        now() - interval '1 hour', now(), 'learner', 10, ${asked.length}, gen_random_uuid() from again`;
    for (const question of asked) await answerOne(tx, question);
  });
  await sql`vacuum analyze attempts, answer_events, answer_bodies, enrolments`;
}

type Tx = Parameters<Parameters<Database['sql']['begin']>[1]>[0];

async function answerOne(tx: Tx, asked: Asked): Promise<void> {
  const { content, key, publicId } = asked;
  const given = answersTo(asked).map((answer) => {
    const judgement = judgeAnswer({ question: content.question, key }, answer)?.judgement;
    return { answer, ...judgement };
  });
  await tx`
    create temporary table given on commit drop as
    select (row_number() over ())::int - 1 as place, g.*
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g (answer jsonb, verdict text, "errorClass" text, share float8)`;
  await tx`
    insert into answer_events
      (attempt_id, question_id, sequence, client_id, verdict, error_class, share, received_at)
    select attempt, ${publicId}, 1, gen_random_uuid(), verdict, "errorClass", share, now()
    from again join given on given.place = again.n % ${given.length}::int`;
  await tx`
    insert into answer_bodies (attempt_id, question_id, sequence, answer)
    select attempt, ${publicId}, 1, answer
    from again join given on given.place = again.n % ${given.length}::int`;
  await tx`drop table given`;
}
