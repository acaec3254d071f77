import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { markItem } from '#app/features/marking/settle-item.server.ts';
import { AnswerQueue, type SendOutcome } from '#app/features/quizzes/client/answer-queue.ts';
import type { KeptRecording } from '#app/features/quizzes/client/kept-recordings.ts';
import { sendUpload } from '#app/features/quizzes/client/send-upload.ts';
import { Uploader } from '#app/features/quizzes/client/uploader.ts';
import type { loadAsked } from '#app/features/quizzes/queries.server.ts';
import type { Receipt } from '#app/features/quizzes/receipt.ts';
import { saveAnswer, type SaveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { submitDueAttempts } from '#app/features/quizzes/submit-due-attempts.server.ts';
import { addPart, type AddPart } from '#app/features/quizzes/uploads/add-part.server.ts';
import {
  beginUpload,
  type BeginUpload,
  type UploadInput,
} from '#app/features/quizzes/uploads/begin-upload.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import type { Learner } from './learners.ts';
import { itemsOf, RECORDED } from './marked-answers.ts';

export const MINUTE = 60_000;

/**
 * What becomes of a request: the network loses it, or only the reply; or the server process dies over it,
 * before what it did is committed.
 */
export type Line = 'up' | 'no-request' | 'no-reply' | 'dies';

/** What can happen to an attempt. */
export type Act =
  | { kind: 'answer'; device: number; question: number; isRight: boolean }
  | { kind: 'record'; device: number; size: number }
  | { kind: 'network'; device: number; line: Line }
  | { kind: 'flush' | 'reload' | 'submit'; device: number }
  | { kind: 'wait'; minutes: number }
  | { kind: 'sweep'; line: Line }
  | { kind: 'mark'; level: keyof typeof MARKS; line: Line };

type DeviceAct = Exclude<Act, { kind: 'wait' | 'sweep' | 'mark' }>;

/** Shares of the levels of the recording's one criterion. */
export const MARKS = { 'not-yet': 0, partly: 0.5, done: 1 } as const;

interface Device {
  line: Line;
  queue: AnswerQueue;
  uploader: Uploader;
  /** What it stores, which a page that is closed or crashes leaves behind. */
  texts: Map<string, string>;
  kept: KeptRecording[];
  lastRecorded: string | null;
  submissionKey: string;
}

/** An attempt that has begun, and what it asks. */
export interface Begun {
  learner: Learner;
  marker: Context;
  attemptId: string;
  asked: Awaited<ReturnType<typeof loadAsked>>;
  /** The questions that the product judges. */
  ids: readonly string[];
  /** The question that is answered by a recording, which people judge. */
  saidId: string;
}

/** What was told over a line, and what the server did, told or not. */
interface Answered<T> {
  told: T | null;
  done: T | null;
}

class Died extends Error {}

/** The attempt of one learner, its two devices and its marker, and what each was told. */
export class AttemptWorld {
  now = NOW;
  readonly devices: Device[];
  readonly acknowledged: { receipt: Receipt; answer: unknown; clientId: string }[] = [];
  /** What was recorded and on which device, by its id. */
  readonly recorded = new Map<string, { device: Device; bytes: Uint8Array<ArrayBuffer> }>();
  /** What submissions were answered with. */
  readonly scores: number[] = [];
  /** The shares that the marker gave one after the other, where they differ, and when. */
  readonly marks: { share: number; at: number }[] = [];
  given = 0;
  /** What the server does; a test has one connection, on which requests come one after the other. */
  private working: Promise<unknown> = Promise.resolve();

  constructor(readonly of: Begun) {
    this.devices = [this.makeDevice(), this.makeDevice()];
  }

  async run(step: Act): Promise<void> {
    if (step.kind === 'wait') this.now = new Date(this.now.getTime() + step.minutes * MINUTE);
    else if (step.kind === 'sweep') await this.sweep(step.line);
    else if (step.kind === 'mark') await this.mark(step);
    else await this.runOn(this.devices[step.device]!, step);
  }

  /** Sends all that a device holds, as an open page does by itself. @returns whether nothing is left */
  async sendAll({ kept, uploader, queue }: Device): Promise<boolean> {
    const isUploaded = kept.length === 0 || (await uploader.send());
    return (await queue.flush()) && isUploaded;
  }

  /** The marker settles what waits. A mark that is given already is not made lower. */
  async mark({ level, line }: Pick<Extract<Act, { kind: 'mark' }>, 'level' | 'line'>) {
    const { attemptId, saidId, marker } = this.of;
    const itemId = (await itemsOf(attemptId))[saidId];
    if (!itemId) return;
    const mark = { itemId, levels: { sound: level }, remark: '' };
    const { done } = await this.request(line, marker, (ctx) => markItem(ctx, mark));
    const share = MARKS[level];
    if (done?.ok && this.marks.at(-1)?.share !== share) {
      this.marks.push({ share, at: this.now.getTime() });
    }
  }

  /** Uploads of the devices come here in place of the network. */
  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as UploadInput) : null;
    const uploadId = body?.id ?? address.split('/')[3] ?? '';
    const { device } = this.recorded.get(uploadId)!;
    const { attemptId, learner } = this.of;
    const take = async (ctx: Context): Promise<BeginUpload | AddPart> => {
      if (body) return beginUpload(ctx, { ...body, attemptId });
      const place = Number(new URL(address, 'http://test').searchParams.get('place'));
      return addPart(ctx, { uploadId, place, bytes: new Uint8Array(init.body as ArrayBuffer) });
    };
    const { told } = await this.request(device.line, learner.ctx, take);
    if (!told) throw new TypeError('the line is broken');
    return Response.json(told, { status: told.ok ? 200 : 409 });
  };

  private async runOn(device: Device, step: DeviceAct) {
    if (step.kind === 'network') device.line = step.line;
    if (step.kind === 'reload') await this.reload(device);
    if (step.kind === 'record') await this.record(device, step.size);
    if (step.kind === 'answer') {
      const id = this.of.ids[step.question] ?? '';
      this.put(device, id, answerTo(this.of.asked, { id, isRight: step.isRight }));
    }
    const isAllSent = await this.sendAll(device);
    if (step.kind === 'submit' && isAllSent) await this.submit(device);
  }

  private put(device: Device, questionId: string, answer: unknown) {
    const before = device.queue.pending.length;
    device.queue.put(questionId, answer);
    this.given += device.queue.pending.length - before;
  }

  private async record(device: Device, size: number) {
    const id = uuidv7();
    const own = this.recorded.size;
    const bytes = Uint8Array.from({ length: size }, (_, at) => RECORDED[at] ?? (at + own) % 251);
    this.recorded.set(id, { device, bytes });
    device.lastRecorded = id;
    const blob = new Blob([bytes]);
    await device.uploader.take([{ id, blob, mediaType: 'audio/webm', seconds: 3, name: '' }]);
  }

  private async reload(device: Device) {
    device.queue = this.openQueue(device);
    device.uploader = this.openUploader(device);
    if (device.kept.length > 0) await device.uploader.take(device.kept, true);
  }

  private async submit({ line, submissionKey }: Device) {
    const { learner, attemptId } = this.of;
    const key = { attemptId, submissionKey };
    const { told } = await this.request(line, learner.ctx, (ctx) => submitAttempt(ctx, key));
    if (told?.ok) this.scores.push(told.score);
  }

  private sweep(line: Line) {
    return this.request(line, testContext({ actor: null }), (ctx) => submitDueAttempts(ctx));
  }

  private async request<A extends Actor | null, T>(
    line: Line,
    ctx: Context<A>,
    act: (ctx: Context<A>) => Promise<T>,
  ): Promise<Answered<T>> {
    if (line === 'no-request') return { told: null, done: null };
    const current = { ...ctx, now: this.now };
    const work = this.working.then(() => (line === 'dies' ? died(current, act) : act(current)));
    this.working = work.catch(() => undefined);
    const done = await work;
    return { told: line === 'up' ? done : null, done };
  }

  private makeDevice(): Device {
    const device = {
      ...{ line: 'up' as const, texts: new Map<string, string>(), kept: [] },
      ...{ lastRecorded: null, submissionKey: uuidv7() },
    } as unknown as Device;
    device.queue = this.openQueue(device);
    device.uploader = this.openUploader(device);
    return device;
  }

  /** A page over what the device kept: as it is when the last one was closed or crashed. */
  private openQueue(device: Device): AnswerQueue {
    const nothing = () => undefined;
    const { attemptId, learner } = this.of;
    return new AnswerQueue({
      attemptId,
      storage: {
        getItem: (key) => device.texts.get(key) ?? null,
        setItem: (key, text) => void device.texts.set(key, text),
        removeItem: (key) => void device.texts.delete(key),
      },
      makeId: uuidv7,
      clock: () => this.now.toISOString(),
      known: {},
      send: async ({ clientAt: _, ...pending }) => {
        const save = (ctx: Context) => saveAnswer(ctx, { attemptId, ...pending });
        const { told } = await this.request(device.line, learner.ctx, save);
        const { answer, clientId } = pending;
        if (told?.ok) this.acknowledged.push({ receipt: told.receipt, answer, clientId });
        return outcomeOf(told);
      },
      events: {
        ...{ onStatus: nothing, onReceipt: nothing, onConflict: nothing },
        ...{ onStopped: nothing, onUnsent: nothing },
      },
    });
  }

  private openUploader(device: Device): Uploader {
    const nothing = () => undefined;
    const { attemptId, saidId: questionId } = this.of;
    return new Uploader({
      keep: (recordings) => Promise.resolve(((device.kept = recordings), true)),
      drop: () => Promise.resolve(void (device.kept = [])),
      send: (recording, onProgress) => sendUpload({ attemptId, questionId, recording, onProgress }),
      ...{ onWaiting: nothing, onState: nothing },
      onSent: ([sent]) => this.put(device, questionId, { upload: sent?.id, seconds: 3 }),
    });
  }
}

/** Does something of which nothing is left. */
async function died<A extends Actor | null>(
  ctx: Context<A>,
  act: (ctx: Context<A>) => Promise<unknown>,
): Promise<null> {
  const dying = ctx.db.transaction(async (tx) => {
    await act({ ...ctx, db: tx });
    throw new Died();
  });
  await dying.catch((error: unknown) => {
    if (!(error instanceof Died)) throw error;
  });
  return null;
}

function outcomeOf(saved: SaveAnswer | null): SendOutcome {
  if (!saved) return { kind: 'offline' };
  if (saved.ok) return { kind: 'stored', receipt: saved.receipt };
  if (saved.reason === 'sequence-taken') return { kind: 'sequence-taken', highest: saved.highest };
  return { kind: saved.reason === 'closed' ? 'closed' : 'refused' };
}

function answerTo(
  asked: Begun['asked'],
  { id, isRight }: { id: string; isRight: boolean },
): unknown {
  const key = asked.keys[id];
  if (!key) throw new Error('no such question');
  if (isRight) return rightAnswer(key);
  const question = asked.questions[id];
  if (question?.kind !== 'choice') return { text: 'ちがう' };
  const wrong = question.options.find(
    (option) => option.id !== (key as { correct?: string }).correct,
  );
  return { option: wrong?.id };
}
