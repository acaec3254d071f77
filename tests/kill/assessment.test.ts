import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type Database } from '#db/client.ts';
import { makeLearners, signIn, type Learner } from '../../scripts/soak/learners.ts';
import {
  correctKey,
  decideRegrade,
  digestOf,
  findChoice,
  handIn,
  listToMark,
  makeReciters,
  mark,
  resultOf,
  submitBut,
  type Reciter,
} from './assessment.ts';
import { killWhileSending } from './kill-while-sending.ts';
import { startProduct, WORKERS, type Product } from './product.ts';

const RECITERS = 90;
const CHECK_UPS = 450;
const KILLS = 15;
/** Sessions that mark at once. */
const MARKERS = 8;
const TRAINER = 'trainer@demo.example';

let product: Product;
let database: Database;
let reciters: Reciter[];

beforeAll(async () => {
  product = await startProduct({ DEMO: '1' });
  database = createDatabase(product.databaseUrl, { max: 2, applicationName: 'the-test' });
}, 300_000);

afterAll(async () => {
  await database.close();
  await product.stop();
  await product.destroy();
}, 60_000);

const sessionsOfTrainer = async (count: number) => {
  const [trainer] = await database.sql<{ accountId: string }[]>`
    select id as "accountId" from accounts where email = ${TRAINER}`;
  return signIn(
    database,
    Array.from({ length: count }, () => trainer!),
  );
};

const expectOnce = (rows: readonly { times: number }[], count: number) => {
  expect(rows).toHaveLength(count);
  expect(rows.filter(({ times }) => times !== 1)).toEqual([]);
};

/** How often an event of each of these attempts was written. */
const countEvents = (kind: string, attemptIds: readonly string[]) => database.sql<
  { times: number }[]
>`
  select count(*)::int as times from learning_events
  where kind = ${kind} and subject = any(${attemptIds}::text[]) group by subject`;

test(`recordings and their forms come whole and once while server processes end ${KILLS} times`, async () => {
  reciters = await makeReciters(database, RECITERS);
  const report = await killWhileSending({
    ...{ product, count: RECITERS, senders: 12, kills: KILLS },
    send: (url, number) => handIn(url, reciters[number]!),
  });
  expect(report.kills).toBe(KILLS);
  for (const [number, led] of report.receipts) expect(led).toBe(resultOf(reciters[number]!));

  const ids = reciters.map(({ attemptId }) => attemptId);
  const sent = await database.sql<{ id: string; md5: string; answered: string; key: string }[]>`
    select u.id, md5(string_agg(p.bytes, '' order by p.place)) as md5,
      max(b.answer ->> 'upload') as answered, max(a.submission_key::text) as key
    from uploads u join upload_parts p on p.upload_id = u.id
    join attempts a on a.id = u.attempt_id and a.submitted_by = 'learner'
    join answer_bodies b on b.attempt_id = a.id
    where u.attempt_id = any(${ids}::uuid[]) and u.completed_at is not null group by u.id`;
  const expected = reciters.map(({ uploadId, recording, submissionKey }) => ({
    ...{ id: uploadId, md5: digestOf(recording), answered: uploadId, key: submissionKey },
  }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect([...sent].sort(byId)).toEqual(expected.sort(byId));
  expectOnce(await countEvents('attempt-submitted', ids), RECITERS);
  const items = database.sql<{ times: number }[]>`
    select count(*)::int as times from marking_items
    where attempt_id = any(${ids}::uuid[]) group by attempt_id`;
  expectOnce(await items, RECITERS);
}, 240_000);

test(`what people mark has one mark, one score and one notice while server processes end ${KILLS} times`, async () => {
  const ids = reciters.map(({ attemptId }) => attemptId);
  const waiting = await listToMark(database, ids);
  expect(waiting).toHaveLength(RECITERS);
  const sessions = await sessionsOfTrainer(MARKERS);
  const report = await killWhileSending({
    ...{ product, count: waiting.length, senders: MARKERS, kills: KILLS },
    send: (url, number) => mark(url, sessions[number % MARKERS]!.cookie, waiting[number]!),
  });
  expect(report.kills).toBe(KILLS);
  for (const led of report.receipts.values())
    expect(led).toMatch(/^\/teach\/marking(?:\/[0-9a-f-]+)?$/u);

  const scores = await database.sql<{ id: string; score: number }[]>`
    select id, (score / max_score)::float8 as score from attempts
    where id = any(${ids}::uuid[]) and not awaits_marking`;
  expect(new Map(scores.map(({ id, score }) => [id, score.toFixed(3)]))).toEqual(
    new Map(waiting.map(({ attemptId, share }) => [attemptId, share.toFixed(3)])),
  );
  expectOnce(await countEvents('attempt-marked', ids), RECITERS);
  const told = database.sql<{ times: number }[]>`
    select count(*)::int as times from notices
    where template = 'answers-marked' and person_id = any(${reciters.map(({ personId }) => personId)}::uuid[])
    group by person_id`;
  expectOnce(await told, RECITERS);
  const audited = database.sql<{ times: number }[]>`
    select count(*)::int as times from audit_entries
    where action = 'answer-marked' and object_id = any(${waiting.map(({ itemId }) => itemId)}::text[])
    group by object_id`;
  expectOnce(await audited, RECITERS);
}, 240_000);

test('a corrected key reaches every attempt once while server processes end in the midst of it', async () => {
  const learners = await makeLearners(database, CHECK_UPS);
  const choice = await findChoice(database, learners);
  const report = await killWhileSending({
    ...{ product, count: CHECK_UPS, senders: 12, kills: 0 },
    send: (url, number) => submitBut(url, learners[number]!, choice),
  });
  expect(report.receipts.size).toBe(CHECK_UPS);
  const asked = learners.filter(({ questionIds }) => questionIds.includes(choice.publicId));
  const before = await scoresOf(asked);
  for (const score of before.values()) expect(score).toBe(-1);

  await correctKey(database, choice.id, choice.wrong);
  const [trainer] = await sessionsOfTrainer(1);
  await expect.poll(() => product.workerPids(), { timeout: 20_000 }).toHaveLength(WORKERS);
  const led = await decideRegrade(product.url, trainer!.cookie, choice.id);
  expect(led).toMatch(/^\/teach\/regrades\/[0-9a-f-]+$/u);
  const kills = await killUntilDone(led.split('/').at(-1) ?? '');
  expect(kills).toBeGreaterThan(2);

  for (const score of (await scoresOf(asked)).values()) expect(score).toBe(0);
  const ids = asked.map(({ attemptId }) => attemptId);
  expectOnce(await countEvents('attempt-marked', ids), asked.length);
  const told = database.sql<{ times: number }[]>`
    select count(*)::int as times from notices
    where template = 'result-marked-again' and person_id = any(${asked.map(({ personId }) => personId)}::uuid[])
    group by person_id`;
  expectOnce(await told, asked.length);
}, 240_000);

/** How far each attempt is from the most there is. */
async function scoresOf(learners: readonly Learner[]): Promise<Map<string, number>> {
  const ids = learners.map(({ attemptId }) => attemptId);
  const rows = await database.sql<{ id: string; missing: number }[]>`
    select id, (score - max_score)::float8 as missing from attempts where id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, missing }) => [id, missing]));
}

/** Ends the process that has lived longest, again and again, until a regrade is over. @returns how often */
async function killUntilDone(regradeId: string): Promise<number> {
  for (let kills = 0; ;) {
    const [regrade] = await database.sql<{ isDone: boolean }[]>`
      select done_at is not null as "isDone" from regrades where id = ${regradeId}`;
    if (regrade?.isDone) return kills;
    if (kills < KILLS && product.killWorker()) kills += 1;
    await pause(150);
  }
}
