import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { answerBodies, answerEvents, attempts, learningEvents } from '#db/schema/index.ts';
import { AnswerQueue, type SendOutcome } from '#app/features/quizzes/client/answer-queue.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { judgeAnswer } from '#app/features/questions/exports.server.ts';
import { readOwnAttempt } from '#app/features/quizzes/own-attempt.server.ts';
import { isBodyOfAnswer } from '#app/features/quizzes/latest-answers.server.ts';
import { loadAsked, type Attempt } from '#app/features/quizzes/queries.server.ts';
import type { Receipt } from '#app/features/quizzes/receipt.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { submitDueAttempts } from '#app/features/quizzes/submit-due-attempts.server.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { openAttempt, type Learner } from '#tests/factories/learners.ts';
import { makeRuledCourse, makeRuledLearner, TEST } from '#tests/factories/timed-attempts.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const MINUTE = 60_000;
const DURATION = 30 * MINUTE;
const GRACE = 5 * MINUTE;

/** What can happen, on either of two devices. The network loses the request, or only the reply. */
const device = fc.nat(1);
const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ kind: fc.constant('answer' as const), device },
      ...{ question: fc.nat(1), isRight: fc.boolean() },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: fc.constant('network' as const), device },
      mode: fc.constantFrom('up' as const, 'no-request' as const, 'no-reply' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('flush' as const, 'reload' as const), device }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('submit' as const), device }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sweep' as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface Device {
  queue: AnswerQueue;
  mode: 'up' | 'no-request' | 'no-reply';
  texts: Map<string, string>;
}

/** An attempt that has begun, and what it asks. */
interface Begun {
  learner: Learner;
  attemptId: string;
  asked: Awaited<ReturnType<typeof loadAsked>>;
  ids: readonly string[];
}

/** The attempt of one learner, its two devices, and what the devices were told. */
class World {
  now = NOW;
  readonly acknowledged: { receipt: Receipt; answer: unknown; clientId: string }[] = [];
  readonly devices: Device[] = [];
  submissions = 0;
  given = 0;

  constructor(readonly of: Begun) {
    for (let device = 0; device < 2; device += 1) {
      const texts = new Map<string, string>();
      const made: Device = { mode: 'up', texts, queue: undefined as never };
      this.devices.push(made);
      made.queue = this.openQueue(made);
    }
  }

  get ctx() {
    return { ...this.of.learner.ctx, now: this.now };
  }

  /** A page over what the device kept: as it is when the last one was closed or crashed. */
  openQueue(device: Device): AnswerQueue {
    const nothing = () => undefined;
    return new AnswerQueue({
      attemptId: this.of.attemptId,
      storage: {
        getItem: (key) => device.texts.get(key) ?? null,
        setItem: (key, text) => void device.texts.set(key, text),
        removeItem: (key) => void device.texts.delete(key),
      },
      makeId: uuidv7,
      clock: () => this.now.toISOString(),
      known: {},
      send: async ({ clientAt: _, ...pending }) => {
        if (device.mode === 'no-request') return { kind: 'offline' };
        const outcome = await this.send(pending);
        if (device.mode === 'no-reply') return { kind: 'offline' };
        if (outcome.kind === 'stored') {
          const { answer, clientId } = pending;
          this.acknowledged.push({ receipt: outcome.receipt, answer, clientId });
        }
        return outcome;
      },
      events: {
        ...{ onStatus: nothing, onReceipt: nothing, onConflict: nothing },
        ...{ onStopped: nothing, onUnsent: nothing },
      },
    });
  }

  private async send(pending: {
    questionId: string;
    sequence: number;
    clientId: string;
    answer: unknown;
  }): Promise<SendOutcome> {
    const saved = await saveAnswer(this.ctx, { attemptId: this.of.attemptId, ...pending });
    if (saved.ok) return { kind: 'stored', receipt: saved.receipt };
    if (saved.reason === 'sequence-taken')
      return { kind: 'sequence-taken', highest: saved.highest };
    return { kind: saved.reason === 'closed' ? 'closed' : 'refused' };
  }

  async run(step: Act): Promise<void> {
    const device = 'device' in step ? this.devices[step.device] : undefined;
    if (device) await this.runOn(device, step);
    if (step.kind === 'wait') this.now = new Date(this.now.getTime() + step.minutes * MINUTE);
    if (step.kind === 'sweep') {
      this.submissions += await submitDueAttempts({
        ...testContext({ actor: null }),
        now: this.now,
      });
    }
  }

  private async runOn(device: Device, step: Act): Promise<void> {
    if (step.kind === 'network') device.mode = step.mode;
    if (step.kind === 'reload') device.queue = this.openQueue(device);
    if (step.kind === 'answer') {
      const id = this.of.ids[step.question] ?? '';
      const before = device.queue.pending.length;
      device.queue.put(id, answerTo(this.of.asked, { id, isRight: step.isRight }));
      this.given += device.queue.pending.length - before;
    }
    if (step.kind === 'answer' || step.kind === 'flush') await device.queue.flush();
    if (step.kind === 'submit') {
      const key = { attemptId: this.of.attemptId, submissionKey: uuidv7() };
      const result = await submitAttempt(this.ctx, key);
      if (result.ok && !result.repeated) this.submissions += 1;
    }
  }
}

function answerTo(
  asked: Begun['asked'],
  { id, isRight }: { id: string; isRight: boolean },
): unknown {
  const key = asked.keys[id];
  if (!key) throw new Error('no such question');
  if (isRight) return rightAnswer(key);
  const question = asked.questions[id];
  if (question?.kind === 'choice') {
    const wrong = question.options.find(
      (option) => option.id !== (key as { correct?: string }).correct,
    );
    return { option: wrong?.id };
  }
  return key.kind === 'ordering' ? { tiles: key.orders[0]?.slice(1) } : { text: 'ちがう' };
}

async function makeWorld(slug: string): Promise<World> {
  const learner = await makeRuledLearner(slug);
  const { attemptId } = await openAttempt(learner, TEST);
  const { questionIds: ids, questionVersionIds } = await readOwnAttempt(learner.ctx, attemptId);
  const asked = await loadAsked(testDb(), questionVersionIds);
  return new World({ learner, attemptId, asked, ids });
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
function expectAcknowledged(world: World, rows: readonly Stored[]): void {
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

/** The score of the latest answer to each question, by sequence, that came in time. */
function scoreOf({ questions, keys }: Begun['asked'], rows: readonly Stored[]): number {
  return Object.entries(keys).reduce((sum, [id, key]) => {
    const last = rows
      .filter(({ event }) => event.questionId === id && !event.late)
      .sort((a, b) => b.event.sequence - a.event.sequence)[0];
    const judged = last && judgeAnswer({ question: questions[id], key }, last.answer);
    return sum + (judged ? (judged.judgement.share ?? 0) : 0);
  }, 0);
}

async function expectTruth(world: World): Promise<Attempt> {
  const { attemptId, asked } = world.of;
  const [attempt] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) throw new Error('no attempt');
  const rows = await storedOf(attemptId);
  expectAcknowledged(world, rows);
  expectTimes(attempt, rows);
  // Where the learner did not end it, every answer that was given is acknowledged in the end.
  if (attempt.submittedBy === 'server') expect(world.acknowledged).toHaveLength(world.given);
  expect(world.submissions).toBe(1);
  const told = await testDb()
    .select({ kind: learningEvents.kind })
    .from(learningEvents)
    .where(eq(learningEvents.subject, attemptId));
  expect(told.filter(({ kind }) => kind === 'attempt-submitted')).toHaveLength(1);
  expect(attempt.score).toBe(scoreOf(asked, rows));
  return attempt;
}

const OFFLINE_TO_THE_END: Act[] = [
  { kind: 'answer', device: 0, question: 0, isRight: true },
  { kind: 'network', device: 0, mode: 'no-request' },
  { kind: 'answer', device: 0, question: 0, isRight: false },
  { kind: 'wait', minutes: 12 },
  { kind: 'answer', device: 1, question: 0, isRight: true },
  { kind: 'wait', minutes: 12 },
  { kind: 'wait', minutes: 12 },
  { kind: 'sweep' },
];
const SUBMITTED_ON_ONE: Act[] = [
  { kind: 'answer', device: 0, question: 1, isRight: true },
  { kind: 'network', device: 1, mode: 'no-reply' },
  { kind: 'answer', device: 1, question: 1, isRight: false },
  { kind: 'reload', device: 1 },
  { kind: 'submit', device: 0 },
  { kind: 'answer', device: 1, question: 0, isRight: true },
];

it('two devices, lost requests and replies, crashes and the end of the time lose no acknowledged answer', async () => {
  const slug = await makeRuledCourse('{ duration: 30 }');
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 40 }), async (steps) => {
      const world = await makeWorld(slug);
      for (const step of steps) await world.run(step);
      for (const device of world.devices) device.mode = 'up';
      for (const device of world.devices) await device.queue.flush();
      world.now = new Date(Math.max(world.now.getTime(), NOW.getTime() + DURATION + GRACE));
      await world.run({ kind: 'sweep' });
      for (const device of world.devices) expect(await device.queue.flush()).toBe(true);
      const { submittedBy } = await expectTruth(world);
      seen.add(submittedBy ?? '');
      for (const { receipt } of world.acknowledged) seen.add(receipt.late ? 'late' : 'in time');
    }),
    { numRuns: 40, examples: [[OFFLINE_TO_THE_END], [SUBMITTED_ON_ONE]] },
  );
  expect([...seen].sort()).toEqual(['in time', 'late', 'learner', 'server']);
}, 90_000);
