import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { createDatabase, type Database } from '#db/client.ts';
import { killWhileSending, type KillReport } from './kill-while-sending.ts';
import { startProduct, WORKERS, type Product } from './product.ts';
import { answerKeysOf, askedInItem } from '../../scripts/seed/answer-keys.ts';

const ANSWERS = 2000;
const KILLS = 20;
const BACKEND_KILLS = 50;

let product: Product;
let database: Database;

beforeAll(async () => {
  product = await startProduct({ DEMO: '1' });
  database = createDatabase(product.databaseUrl, { max: 2, applicationName: 'the-test' });
}, 300_000);

afterAll(async () => {
  await database.close();
  await product.stop();
  await product.destroy();
}, 60_000);

test(`no acknowledged answer is lost or doubled while server processes end ${KILLS} times`, async () => {
  const { plan, expectEachOnce } = await prepareAnswers();
  const report = await killWhileSending({ ...plan, kills: KILLS });
  expect(report.kills).toBe(KILLS);
  await expectEachOnce(report);
}, 240_000);

test(`nor while ${BACKEND_KILLS} database backends end inside transactions`, async () => {
  // One that was killed before may not have been replaced yet.
  await expect.poll(() => product.workerPids(), { timeout: 20_000 }).toHaveLength(WORKERS);
  const pids = product.workerPids();
  for (let kills = 0; kills < BACKEND_KILLS;) {
    const { plan, expectEachOnce } = await prepareAnswers();
    const sending = killWhileSending({ ...plan, kills: 0 });
    kills += await killBackends(sending, BACKEND_KILLS - kills);
    await expectEachOnce(await sending);
  }
  expect(product.workerPids()).toEqual(pids);
}, 240_000);

/** Answers to a fresh attempt, how each is sent, and what must hold when all are acknowledged. */
async function prepareAnswers() {
  const { attemptId, keys, cookie } = await openAttempt();
  const questions = Object.entries(keys);
  const answers = Array.from({ length: ANSWERS }, (_, number) => {
    const [questionId, key] = questions[number % questions.length] ?? ['', undefined];
    const sequence = Math.floor(number / questions.length) + 1;
    return { questionId, sequence, clientId: randomUUID(), answer: key && rightAnswer(key) };
  });
  const send = async (url: string, number: number) => {
    const response = await fetch(`${url}/api/attempts/${attemptId}/answers`, {
      method: 'POST',
      headers: { Origin: url, Cookie: cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify(answers[number]),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status >= 500 || response.status === 429) throw new Error('later');
    return { status: response.status, ...((await response.json()) as { sequence: number }) };
  };
  const expectEachOnce = async (report: KillReport<Awaited<ReturnType<typeof send>>>) => {
    const refused = [...report.receipts.values()].filter(({ status }) => status !== 201);
    expect(refused).toEqual([]);
    expect(report.receipts.size).toBe(ANSWERS);
    const stored = await database.sql<{ clientId: string }[]>`
      select e.client_id as "clientId" from answer_events e
      join answer_bodies b using (attempt_id, question_id, sequence)
      where e.attempt_id = ${attemptId}`;
    expect(stored.map(({ clientId }) => clientId).sort()).toEqual(
      answers.map(({ clientId }) => clientId).sort(),
    );
    expect(report.longestWaitMs).toBeLessThan(15_000);
  };
  return { plan: { product, count: ANSWERS, senders: 16, send }, expectEachOnce };
}

/** Ends backends of the product that have written in an open transaction, while things are sent. */
async function killBackends(sending: Promise<unknown>, wanted: number): Promise<number> {
  let isOver = false;
  void sending.finally(() => (isOver = true));
  let kills = 0;
  while (!isOver && kills < wanted) {
    const ended = await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'kakehashi' and backend_xid is not null limit 1`;
    kills += ended.length;
    await pause(ended.length > 0 ? 30 : 0);
  }
  return kills;
}

/** A fresh attempt of a demonstration learner at a check-up that a key judges and they have not begun, and their session. */
async function openAttempt() {
  const [row] = await database.sql<
    {
      enrolment: string;
      version: string;
      slug: string;
      account: string;
      quiz: string;
      keys: Record<string, QuestionKey>;
    }[]
  >`
    select e.id as enrolment, i.version_id as version, i.slug, a.id as account,
      i.quiz_version_id as quiz, ${answerKeysOf(database.sql, askedInItem(database.sql))} as keys
    from accounts a
    join enrolments e on e.person_id = a.person_id
    join editions d on d.id = e.edition_id
    join course_versions v on v.course_id = d.course_id and v.revision = e.revision
    join course_items i on i.version_id = v.id and i.quiz_version_id is not null
    where a.email = 'nia.whitcombe@people.demo.example' and not exists (
      select 1 from attempts t where t.enrolment_id = e.id and t.item_slug = i.slug)
      and not exists (
        select from quiz_questions z join question_versions q on q.id = z.question_version_id
        where z.quiz_version_id = i.quiz_version_id
          and q.answer_key ->> 'kind' not in ('choice', 'ordering', 'typed'))
    limit 1`;
  if (!row) throw new Error('The learner of the demonstration has no check-up left to try.');
  const attemptId = uuidv7();
  await database.sql`
    insert into attempts (id, enrolment_id, version_id, item_slug, number, seed, quiz_version_id,
      question_ids, question_version_ids, started_at)
    select ${attemptId}, ${row.enrolment}, ${row.version}, ${row.slug}, 1, 1, ${row.quiz},
      array_agg(q.public_id order by z.position), array_agg(v.id order by z.position), now()
    from quiz_questions z
    join question_versions v on v.id = z.question_version_id
    join questions q on q.id = v.question_id
    where z.quiz_version_id = ${row.quiz}`;
  const token = randomBytes(20).toString('hex');
  await database.sql`
    insert into sessions (id, account_id, created_at, seen_at, expires_at)
    values (${createHash('sha256').update(token).digest('hex')}, ${row.account}, now(), now(),
      now() + interval '1 day')`;
  return { attemptId, keys: row.keys, cookie: `session=${token}` };
}
