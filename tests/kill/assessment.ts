import { createHash, randomUUID } from 'node:crypto';
import {
  COURSE,
  makeAccounts,
  rightField,
  type Account,
  type Learner,
} from '../../scripts/soak/learners.ts';
import { ask, askOrLater, Later } from '../../scripts/soak/requests.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Database } from '#db/client.ts';

const TASK_COURSE = 'jet-japanese-beginner';
/** Asks for one recording, which people mark. */
const TASK = 'w1-people-and-times';
const PART = 65_536;
const RECORDING_BYTES = 3 * PART + 1_000;

/** Somebody with the task open, what they have recorded, and the ids under which they send it. */
export interface Reciter extends Account {
  attemptId: string;
  questionId: string;
  recording: Buffer<ArrayBuffer>;
  uploadId: string;
  clientId: string;
  submissionKey: string;
}

/** Learners of the beginner course who have the task open and nothing sent yet. */
export async function makeReciters(database: Database, count: number): Promise<Reciter[]> {
  const accounts = await makeAccounts(database, count, 'reciter');
  const ids = accounts.map(({ personId }) => ({
    personId,
    enrolment: uuidv7(),
    attempt: uuidv7(),
  }));
  await database.sql`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    select n.enrolment, n."personId", d.id, v.revision, 'self', now(), now()
    from jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) n("personId" uuid, enrolment uuid)
    cross join lateral (
      select d.id, d.course_id from editions d join courses c on c.id = d.course_id
      where c.slug = ${TASK_COURSE} order by d.slug limit 1) d
    cross join lateral (
      select revision from course_versions where course_id = d.course_id
      order by revision desc, correction desc limit 1) v`;
  const made = await database.sql<{ personId: string; attemptId: string; questionId: string }[]>`
    insert into attempts (id, enrolment_id, version_id, item_slug, number, seed, quiz_version_id,
      question_ids, question_version_ids, started_at)
    select n.attempt, n.enrolment, i.version_id, i.slug, 1, 1, i.quiz_version_id,
      array[q.public_id], array[v.id], now()
    from jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) n(enrolment uuid, attempt uuid)
    cross join lateral (
      select i.* from course_items i join course_versions v on v.id = i.version_id
      join courses c on c.id = v.course_id and c.slug = ${TASK_COURSE}
      where i.slug = ${TASK} order by v.revision desc, v.correction desc limit 1) i
    join quiz_questions z on z.quiz_version_id = i.quiz_version_id
    join question_versions v on v.id = z.question_version_id
    join questions q on q.id = v.question_id
    returning (select person_id from enrolments e where e.id = enrolment_id) as "personId",
      id as "attemptId", question_ids[1] as "questionId"`;
  const attempts = new Map(made.map((each) => [each.personId, each]));
  return accounts.map((account, number) => ({
    ...account,
    ...{ attemptId: '', questionId: '', ...attempts.get(account.personId) },
    ...{ recording: recordingOf(number), uploadId: uuidv7() },
    ...{ clientId: randomUUID(), submissionKey: randomUUID() },
  }));
}

/** Bytes that begin as a recording of a browser does, others for each number. */
function recordingOf(number: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(RECORDING_BYTES, number % 251);
  bytes.set([0x1a, 0x45, 0xdf, 0xa3]);
  return bytes;
}

export const digestOf = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

/**
 * Hands a recording in as the browser does: in parts from where the server has it, then the answer that names
 * it, then the form. Done again from its beginning it changes nothing.
 * @returns where the form led
 */
export async function handIn(url: string, reciter: Reciter): Promise<string> {
  const { cookie, attemptId, questionId, recording, uploadId, clientId } = reciter;
  const own = { url, cookie };
  const upload = { id: uploadId, questionId, mediaType: 'audio/webm', byteSize: recording.length };
  const path = `/api/attempts/${attemptId}/uploads`;
  const begun = await askOrLater({ ...own, path, json: upload });
  let { received } = JSON.parse(begun.text) as { received: number };
  while (received < recording.length) {
    const part = recording.subarray(received, received + PART);
    received = await sendPart(own, {
      path: `/api/uploads/${uploadId}/parts?place=${received}`,
      part,
    });
  }
  const answer = { upload: uploadId, seconds: 20 };
  const json = { questionId, sequence: 1, clientId, answer };
  const saved = await askOrLater({ ...own, path: `/api/attempts/${attemptId}/answers`, json });
  if (saved.status !== 201 && saved.status !== 409) return `the answer: ${saved.status}`;
  const form = { attempt: attemptId, submissionKey: reciter.submissionKey };
  const result = `/learn/${TASK_COURSE}/${TASK}/result`;
  return (await askOrLater({ ...own, path: result, form })).location ?? '';
}

export const resultOf = ({ attemptId }: Reciter) =>
  `/learn/${TASK_COURSE}/${TASK}/result?attempt=${attemptId}`;

async function sendPart(
  { url, cookie }: { url: string; cookie: string },
  { path, part }: { path: string; part: Buffer<ArrayBuffer> },
): Promise<number> {
  const headers = { Cookie: cookie, Origin: url, 'Content-Type': 'application/octet-stream' };
  const sending = { method: 'POST', headers, body: part, signal: AbortSignal.timeout(10_000) };
  const response = await fetch(url + path, sending);
  if (response.status >= 500 || response.status === 429) throw new Later(`${response.status}`);
  return ((await response.json()) as { received: number }).received;
}

/** An answer that waits to be marked, and the levels it is to have. */
export interface ToMark {
  itemId: string;
  attemptId: string;
  levels: Record<string, string>;
  /** Share of the points that these levels are. */
  share: number;
}

/** What waits of these attempts; each gets other levels than the next. */
export async function listToMark({ sql }: Database, attemptIds: string[]): Promise<ToMark[]> {
  const rows = await sql<{ itemId: string; attemptId: string; rubric: Criterion[] }[]>`
    select m.id as "itemId", m.attempt_id as "attemptId", v.content #> '{question,rubric}' as rubric
    from marking_items m join question_versions v on v.id = m.question_version_id
    where m.attempt_id = any(${attemptIds}::uuid[]) order by m.id`;
  return rows.map(({ rubric, ...item }, number) => ({ ...item, ...markOf(rubric, number) }));
}

interface Criterion {
  id: string;
  levels: { id: string; points: number }[];
}

function markOf(rubric: Criterion[], number: number): Pick<ToMark, 'levels' | 'share'> {
  const given = rubric.map(({ id, levels }, at) => ({
    id,
    level: levels[(number + at) % levels.length],
  }));
  const most = rubric.reduce(
    (sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)),
    0,
  );
  const points = given.reduce((sum, { level }) => sum + (level?.points ?? 0), 0);
  const levels = Object.fromEntries(given.map(({ id, level }) => [id, level?.id ?? '']));
  return { levels, share: points / most };
}

/** Marks an answer as the form does. @returns where it led */
export async function mark(
  url: string,
  cookie: string,
  { itemId, levels }: ToMark,
): Promise<string> {
  const form = Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [`level:${id}`, level]),
  );
  const path = `/teach/marking/${itemId}/mark`;
  const { location, status } = await askOrLater({
    url,
    cookie,
    path,
    form: { ...form, remark: '' },
  });
  return location ?? `answered ${status}`;
}

/** A question to choose from that many of these learners are asked, its right option and a wrong one. */
export async function findChoice({ sql }: Database, learners: readonly Learner[]) {
  const [found] = await sql<{ id: string; publicId: string; right: string; wrong: string }[]>`
    select q.id, q.public_id as "publicId", v.answer_key ->> 'correct' as right,
      (select o ->> 'id' from jsonb_array_elements(v.content #> '{question,options}') o
        where o ->> 'id' <> v.answer_key ->> 'correct' limit 1) as wrong
    from attempts t cross join unnest(t.question_version_ids) asked(id)
    join question_versions v on v.id = asked.id and v.answer_key ->> 'kind' = 'choice'
    join questions q on q.id = v.question_id
    where t.id = any(${learners.map(({ attemptId }) => attemptId)}::uuid[])
    group by q.id, q.public_id, v.id order by count(*) desc, q.public_id limit 1`;
  if (!found) throw new Error('Nobody is asked to choose.');
  return found;
}

/** Sends a check-up of the pre-arrival course, all right but for one question. @returns where it led */
export async function submitBut(
  url: string,
  learner: Learner,
  not: { publicId: string; wrong: string },
): Promise<string> {
  const { attemptId, itemSlug, questionIds, keys, cookie } = learner;
  const answers = questionIds.map((id) => [
    `q:${id}`,
    id === not.publicId ? not.wrong : rightField(keys, id),
  ]);
  const form = { attempt: attemptId, submissionKey: attemptId, ...Object.fromEntries(answers) };
  const path = `/learn/${COURSE}/${itemSlug}/result`;
  return (await askOrLater({ url, cookie, path, form })).location ?? '';
}

/** Corrects the key of a question, in a version of its own. */
export async function correctKey({ sql }: Database, id: string, correct: string): Promise<void> {
  await sql`
    insert into question_versions (id, question_id, number, content, answer_key, created_at)
    select ${uuidv7()}, question_id, number + 1, content,
      jsonb_set(answer_key, '{correct}', to_jsonb(${correct}::text)), now()
    from question_versions where question_id = ${id} order by number desc limit 1`;
}

/** Decides, as the preview shows it, that a question is marked again. @returns the page of the regrade */
export async function decideRegrade(
  url: string,
  cookie: string,
  question: string,
): Promise<string> {
  const path = `/teach/regrades/new?question=${question}`;
  const { text } = await ask({ url, cookie, path });
  const seen = /name="seen" value="([0-9a-f]{64})"/u.exec(text)?.[1] ?? '';
  const form = { question, manner: 'key', seen, reason: 'The key was wrong.' };
  return (await ask({ url, cookie, path, form })).location ?? '';
}
