import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import {
  answerBodies,
  answerEvents,
  attempts,
  learningEvents,
  notices,
  uploads,
} from '#db/schema/index.ts';
import { judgeAnswer } from '#app/features/questions/exports.server.ts';
import { readOwnAttempt } from '#app/features/quizzes/own-attempt.server.ts';
import { isBodyOfAnswer } from '#app/features/quizzes/latest-answers.server.ts';
import { loadAsked, type Attempt } from '#app/features/quizzes/queries.server.ts';
import { readUpload } from '#app/features/quizzes/uploads/read-upload.server.ts';
import { PART_BYTES } from '#app/features/quizzes/uploads/upload-rules.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import {
  AttemptWorld,
  MARKS,
  MINUTE,
  type Act,
  type Begun,
  type Line,
} from '#tests/factories/attempt-worlds.ts';
import { makeLearner, openAttempt } from '#tests/factories/learners.ts';
import { itemsOf, makeMarker, makeTaskCourse } from '#tests/factories/marked-answers.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { TASK, timedTaskCourse } from '../../content/task-course.ts';

const DURATION = 30 * MINUTE;
const GRACE = 5 * MINUTE;

const device = fc.nat(1);
const line = fc.constantFrom<Line>('up', 'no-request', 'no-reply', 'dies');
const kindOn = <K extends string>(...kinds: K[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), device });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      ...{ kind: fc.constant('answer' as const), device },
      ...{ question: fc.nat(1), isRight: fc.boolean() },
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('record' as const), device },
      size: fc.constantFrom(400, PART_BYTES + 1, 2 * PART_BYTES),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('network' as const), device, line }),
  },
  { weight: 3, arbitrary: kindOn('flush', 'reload') },
  { weight: 1, arbitrary: kindOn('submit') },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sweep' as const), line }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('mark' as const), line },
      level: fc.constantFrom(...(Object.keys(MARKS) as (keyof typeof MARKS)[])),
    }),
  },
);

async function makeWorld(slug: string, marker: Begun['marker']): Promise<AttemptWorld> {
  const learner = await makeLearner(slug);
  const { attemptId, keys } = await openAttempt(learner, TASK);
  const { questionVersionIds } = await readOwnAttempt(learner.ctx, attemptId);
  const asked = await loadAsked(testDb(), questionVersionIds);
  const [said, judged] = [[], []] as [string[], string[]];
  for (const [id, { kind }] of Object.entries(keys)) (kind === 'spoken' ? said : judged).push(id);
  const [saidId = ''] = said;
  return new AttemptWorld({ learner, marker, attemptId, asked, ids: judged, saidId });
}

type Stored = Awaited<ReturnType<typeof storedOf>>[number];

function storedOf(attemptId: string) {
  return testDb()
    .select({ event: answerEvents, answer: answerBodies.answer })
    .from(answerEvents)
    .innerJoin(answerBodies, isBodyOfAnswer)
    .where(eq(answerEvents.attemptId, attemptId));
}

/** No acknowledged answer is lost, or another than it was. */
function expectAcknowledged(world: AttemptWorld, rows: readonly Stored[]): void {
  const { attemptId } = world.of;
  for (const { receipt, answer, clientId } of world.acknowledged) {
    const { questionId, sequence } = receipt;
    const kept = rows.find(
      ({ event }) => event.questionId === questionId && event.sequence === sequence,
    );
    expect(kept?.answer).toEqual(answer);
    expect(kept?.event.late).toBe(receipt.late);
    expect(receipt.digest).toBe(digestOf([attemptId, questionId, sequence, clientId, answer]));
  }
}

/** What an answer says was recorded has come, to the last byte. */
async function expectRecordings(world: AttemptWorld, rows: readonly Stored[]): Promise<void> {
  const { attemptId, saidId } = world.of;
  const sent = await testDb().select().from(uploads).where(eq(uploads.attemptId, attemptId));
  for (const { event, answer } of rows) {
    if (event.questionId !== saidId) continue;
    const upload = sent.find(({ id }) => id === (answer as { upload: string }).upload);
    expect(upload?.completedAt).not.toBeNull();
    const bytes = world.recorded.get(upload!.id)!.bytes;
    expect(Buffer.compare(await readUpload(testDb(), upload!), bytes)).toBe(0);
  }
}

/** What is late is so by the server's clock alone, and a learner's own submission ends everything. */
function expectTimes(attempt: Attempt, rows: readonly Stored[]): void {
  const due = NOW.getTime() + DURATION + GRACE;
  for (const { event } of rows) {
    expect(event.late).toBe(event.receivedAt.getTime() >= due);
    if (attempt.submittedBy === 'learner') {
      expect(event.receivedAt <= (attempt.submittedAt ?? NOW)).toBe(true);
    }
  }
}

/** Where the learner did not end it, every answer and the last recording of each device came in the end. */
function expectAllSent(world: AttemptWorld, rows: readonly Stored[]): void {
  expect(world.acknowledged).toHaveLength(world.given);
  const heard = rows.map(({ answer }) => (answer as { upload?: string }).upload);
  for (const { lastRecorded } of world.devices) {
    if (lastRecorded) expect(heard).toContain(lastRecorded);
  }
}

/** The score of the latest answer to each question that is judged, by sequence, that came in time. */
function scoreOf({ questions, keys }: Begun['asked'], rows: readonly Stored[]): number {
  return Object.entries(keys).reduce((sum, [id, key]) => {
    const last = rows
      .filter(({ event }) => event.questionId === id && !event.late)
      .sort((a, b) => b.event.sequence - a.event.sequence)[0];
    const judged = last && judgeAnswer({ question: questions[id], key }, last.answer);
    return sum + (judged ? (judged.judgement.share ?? 0) : 0);
  }, 0);
}

async function countEvents(attemptId: string, kind: 'attempt-submitted' | 'attempt-marked') {
  const own = and(eq(learningEvents.subject, attemptId), eq(learningEvents.kind, kind));
  return testDb().$count(learningEvents, own);
}

/** One submission, one score, and one more with each mark that a person gave, each told once. */
async function expectOneScore(world: AttemptWorld, attempt: Attempt, rows: readonly Stored[]) {
  const { attemptId, saidId, asked, learner } = world.of;
  expect(await countEvents(attemptId, 'attempt-submitted')).toBe(1);
  const judged = scoreOf(asked, rows);
  const isHeard = rows.some(({ event }) => event.questionId === saidId && !event.late);
  expect(Object.keys(await itemsOf(attemptId))).toEqual(isHeard ? [saidId] : []);
  // An answer to a submission that was sent again tells what is known then.
  const known = [judged, ...world.marks.map(({ share }) => judged + share)];
  for (const score of world.scores) expect(known).toContain(score);
  expect(attempt).toMatchObject({ awaitsMarking: false, score: known.at(-1) });
  expect(await countEvents(attemptId, 'attempt-marked')).toBe(world.marks.length);
  expect(world.marks.length > 0).toBe(isHeard);
  const told = and(
    eq(notices.personId, learner.actor.personId),
    eq(notices.template, 'answers-marked'),
  );
  // Of what is told twice in one instant, the second adds nothing.
  const instants = new Set(world.marks.map(({ at }) => at));
  expect(await testDb().$count(notices, told)).toBe(instants.size);
}

async function expectTruth(world: AttemptWorld): Promise<Attempt> {
  const { attemptId } = world.of;
  const [attempt] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) throw new Error('no attempt');
  const rows = await storedOf(attemptId);
  expectAcknowledged(world, rows);
  await expectRecordings(world, rows);
  expectTimes(attempt, rows);
  if (attempt.submittedBy === 'server') expectAllSent(world, rows);
  await expectOneScore(world, attempt, rows);
  return attempt;
}

/** The network and the servers come back, the time ends, and what waits to be marked is. */
async function finish(world: AttemptWorld): Promise<void> {
  for (const each of world.devices) each.line = 'up';
  for (const each of world.devices) await world.sendAll(each);
  world.now = new Date(Math.max(world.now.getTime(), NOW.getTime() + DURATION + GRACE));
  await world.run({ kind: 'sweep', line: 'up' });
  for (const each of world.devices) expect(await world.sendAll(each)).toBe(true);
  await world.mark({ level: 'done', line: 'up' });
}

const OFFLINE_TO_THE_END: Act[] = [
  { kind: 'answer', device: 0, question: 0, isRight: true },
  { kind: 'network', device: 0, line: 'no-request' },
  { kind: 'answer', device: 0, question: 0, isRight: false },
  { kind: 'record', device: 0, size: PART_BYTES + 1 },
  { kind: 'wait', minutes: 12 },
  { kind: 'answer', device: 1, question: 0, isRight: true },
  { kind: 'wait', minutes: 12 },
  { kind: 'wait', minutes: 12 },
  { kind: 'sweep', line: 'dies' },
  { kind: 'sweep', line: 'up' },
];
const SUBMITTED_ON_ONE: Act[] = [
  { kind: 'answer', device: 0, question: 1, isRight: true },
  { kind: 'record', device: 0, size: 400 },
  { kind: 'network', device: 1, line: 'no-reply' },
  { kind: 'answer', device: 1, question: 1, isRight: false },
  { kind: 'record', device: 1, size: 400 },
  { kind: 'reload', device: 1 },
  { kind: 'submit', device: 0 },
  { kind: 'mark', level: 'partly', line: 'no-reply' },
  { kind: 'mark', level: 'partly', line: 'up' },
  { kind: 'answer', device: 1, question: 0, isRight: true },
];

it('two devices, lost requests and replies, servers that die, crashes and the end of the time lose no acknowledged answer or recording, and make one score', async () => {
  const slug = await makeTaskCourse(timedTaskCourse());
  const marker = await makeMarker();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 40 }), async (steps) => {
      const world = await makeWorld(slug, marker);
      vi.stubGlobal('fetch', world.fetch);
      for (const step of steps) await world.run(step);
      await finish(world);
      const { submittedBy } = await expectTruth(world);
      seen.add(submittedBy ?? '');
      for (const { receipt } of world.acknowledged) seen.add(receipt.late ? 'late' : 'in time');
      if (world.marks.length > 0) seen.add('marked');
    }),
    { numRuns: 40, examples: [[OFFLINE_TO_THE_END], [SUBMITTED_ON_ONE]] },
  );
  expect([...seen].sort()).toEqual(['in time', 'late', 'learner', 'marked', 'server']);
}, 90_000);
