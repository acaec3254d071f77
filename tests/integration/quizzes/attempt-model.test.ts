import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { answerBodies, answerEvents, attempts, learningEvents } from '#db/schema/index.ts';
import { AnswerQueue, type SendOutcome } from '#app/features/quizzes/client/answer-queue.ts';
import { judgeAnswer, shareOf } from '#app/features/quizzes/kinds/registry.ts';
import { readOwnAttempt } from '#app/features/quizzes/own-attempt.server.ts';
import { loadAsked } from '#app/features/quizzes/queries.server.ts';
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

/** The attempt of one learner, its two devices, and what the devices were told. */
class World {
  now = NOW;
  readonly acknowledged: { receipt: Receipt; answer: unknown; clientId: string }[] = [];
  readonly devices: Device[] = [];
  submissions = 0;
  given = 0;

  constructor(
    readonly learner: Learner,
    readonly attemptId: string,
    readonly asked: Awaited<ReturnType<typeof loadAsked>>,
    readonly ids: readonly string[],
  ) {
    for (let device = 0; device < 2; device += 1) {
      const texts = new Map<string, string>();
      const made: Device = { mode: 'up', texts, queue: undefined as never };
      this.devices.push(made);
      made.queue = this.openQueue(made);
    }
  }

  get ctx() {
    return { ...this.learner.ctx, now: this.now };
  }

  /** A page over what the device kept: as it is when the last one was closed or crashed. */
  openQueue(device: Device): AnswerQueue {
    const nothing = () => undefined;
    return new AnswerQueue({
      attemptId: this.attemptId,
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
    const saved = await saveAnswer(this.ctx, { attemptId: this.attemptId, ...pending });
    if (saved.ok) return { kind: 'stored', receipt: saved.receipt };
    if (saved.reason === 'sequence-taken')
      return { kind: 'sequence-taken', highest: saved.highest };
    return { kind: saved.reason === 'closed' ? 'closed' : 'refused' };
  }

  async run(step: Act): Promise<void> {
    switch (step.kind) {
      case 'answer': {
        const id = this.ids[step.question] ?? '';
        const device = this.devices[step.device];
        this.given += 1;
        device?.queue.put(id, this.answerTo(id, step.isRight));
        await device?.queue.flush();
        return;
      }
      case 'network': {
        const device = this.devices[step.device];
        if (device) device.mode = step.mode;
        return;
      }
      case 'flush':
        await this.devices[step.device]?.queue.flush();
        return;
      case 'reload': {
        const device = this.devices[step.device];
        if (device) device.queue = this.openQueue(device);
        return;
      }
      case 'wait':
        this.now = new Date(this.now.getTime() + step.minutes * MINUTE);
        return;
      case 'submit': {
        const key = { attemptId: this.attemptId, submissionKey: uuidv7() };
        const result = await submitAttempt(this.ctx, key);
        if (result.ok && !result.repeated) this.submissions += 1;
        return;
      }
      case 'sweep':
        this.submissions += await submitDueAttempts({
          ...testContext({ actor: null }),
          now: this.now,
        });
    }
  }

  private answerTo(id: string, isRight: boolean): unknown {
    const key = this.asked.keys[id];
    const question = this.asked.questions[id];
    if (key?.kind === 'choice' && question?.kind === 'choice') {
      const wrong = question.options.find((option) => option.id !== key.correct);
      return { option: isRight ? key.correct : wrong?.id };
    }
    if (key?.kind === 'ordering') {
      const [order = []] = key.orders;
      return { tiles: isRight ? order : order.slice(1) };
    }
    return { text: isRight && key?.kind === 'typed' ? key.accepted[0] : 'ちがう' };
  }
}

async function makeWorld(slug: string): Promise<World> {
  const learner = await makeRuledLearner(slug);
  const { attemptId } = await openAttempt(learner, TEST);
  const { questionIds, questionVersionIds } = await readOwnAttempt(learner.ctx, attemptId);
  const asked = await loadAsked(testDb(), questionVersionIds);
  return new World(learner, attemptId, asked, questionIds);
}

async function expectTruth(world: World): Promise<void> {
  const { attemptId, asked } = world;
  const [attempt] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  const rows = await testDb()
    .select({ event: answerEvents, answer: answerBodies.answer })
    .from(answerEvents)
    .innerJoin(
      answerBodies,
      and(
        eq(answerBodies.attemptId, answerEvents.attemptId),
        eq(answerBodies.questionId, answerEvents.questionId),
        eq(answerBodies.sequence, answerEvents.sequence),
      ),
    )
    .where(eq(answerEvents.attemptId, attemptId));
  // No acknowledged answer is lost or another than it was.
  for (const { receipt, answer, clientId } of world.acknowledged) {
    const { questionId, sequence } = receipt;
    const kept = rows.find(
      ({ event }) => event.questionId === questionId && event.sequence === sequence,
    );
    expect(kept?.answer).toEqual(answer);
    expect(kept?.event.late).toBe(receipt.late);
    expect(receipt.digest).toBe(digestOf([attemptId, questionId, sequence, clientId, answer]));
  }
  // Where the learner did not end it, every answer that was given is acknowledged in the end.
  if (attempt?.submittedBy === 'server') expect(world.acknowledged).toHaveLength(world.given);
  // One submission; it is counted once.
  expect(world.submissions).toBe(1);
  const told = await testDb()
    .select({ kind: learningEvents.kind })
    .from(learningEvents)
    .where(eq(learningEvents.subject, attemptId));
  expect(told.filter(({ kind }) => kind === 'attempt-submitted')).toHaveLength(1);
  // What is late is so by the server's clock alone.
  const due = NOW.getTime() + DURATION + GRACE;
  for (const { event } of rows) expect(event.late).toBe(event.receivedAt.getTime() >= due);
  if (attempt?.submittedBy === 'learner') {
    for (const { event } of rows) {
      expect(event.receivedAt <= (attempt.submittedAt ?? NOW)).toBe(true);
    }
  }
  // One score: of the latest answer to each question, by sequence, that came in time.
  let score = 0;
  for (const [id, key] of Object.entries(asked.keys)) {
    const last = rows
      .filter(({ event }) => event.questionId === id && !event.late)
      .sort((a, b) => b.event.sequence - a.event.sequence)[0];
    const judged = last && judgeAnswer({ question: asked.questions[id], key }, last.answer);
    score += judged ? shareOf(key, judged.judgement) : 0;
  }
  expect(attempt?.score).toBe(score);
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
      await expectTruth(world);
      const [row] = await testDb().select().from(attempts).where(eq(attempts.id, world.attemptId));
      seen.add(row?.submittedBy ?? '');
      for (const { receipt } of world.acknowledged) seen.add(receipt.late ? 'late' : 'in time');
    }),
    { numRuns: 40, examples: [[OFFLINE_TO_THE_END], [SUBMITTED_ON_ONE]] },
  );
  expect([...seen].sort()).toEqual(['in time', 'late', 'learner', 'server']);
}, 90_000);
