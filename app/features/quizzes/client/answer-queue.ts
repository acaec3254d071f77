import type { Receipt } from '../receipt.ts';
import { journalKeyOf } from './drafts.ts';

/** What an answer's way to the server looks like to the learner. */
export type AnswerStatus = 'unsent' | 'unkept' | 'sending' | 'saved' | 'late' | 'refused';

export interface PendingAnswer {
  questionId: string;
  sequence: number;
  clientId: string;
  answer: unknown;
  /** The time of this device, for a marker to see. */
  clientAt: string;
}

/** How one sending ended. `offline` is tried again; the others are settled. */
export type SendOutcome =
  | { kind: 'stored'; receipt: Receipt }
  | { kind: 'sequence-taken'; highest: number }
  | { kind: 'offline' | 'signed-out' | 'closed' | 'refused' };

export interface QueueEvents {
  onStatus(questionId: string, status: AnswerStatus): void;
  onReceipt(receipt: Receipt, answer: unknown): void;
  onConflict(questionId: string): void;
  onStopped(why: 'signed-out' | 'closed'): void;
  onUnsent(count: number): void;
}

export interface QueueParts {
  attemptId: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  send: (answer: PendingAnswer) => Promise<SendOutcome>;
  makeId: () => string;
  /** The time of this device in ISO 8601. */
  clock: () => string;
  /** Highest stored sequence by question. */
  known: Readonly<Record<string, number>>;
  events: QueueEvents;
}

/**
 * Keeps answers on the device until the server has acknowledged them, and sends them one after
 * another. A lost reply is sent again under the same id, which changes nothing on the server.
 */
export class AnswerQueue {
  readonly #parts: QueueParts;
  readonly #key: string;
  readonly #sequences: Map<string, number>;
  /** Client ids of all answers this queue ever held; the rest of the journal is other windows'. */
  readonly #own = new Set<string>();
  #pending: PendingAnswer[];
  #isKept = true;
  #running: Promise<boolean> | null = null;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#key = journalKeyOf(parts.attemptId);
    this.#pending = this.#journaled();
    this.#sequences = new Map(Object.entries(parts.known));
    for (const { questionId, sequence, clientId } of this.#pending) {
      this.#own.add(clientId);
      this.#raise(questionId, sequence);
    }
  }

  /** Answers that no receipt has come for yet. */
  get pending(): readonly PendingAnswer[] {
    return this.#pending;
  }

  /** Journals an answer at once and sends it; one that waits already is not kept twice. */
  put(questionId: string, answer: unknown): void {
    const last = this.#pending.findLast((pending) => pending.questionId === questionId);
    if (last && JSON.stringify(last.answer) === JSON.stringify(answer)) return void this.flush();
    const sequence = (this.#sequences.get(questionId) ?? 0) + 1;
    this.#raise(questionId, sequence);
    this.#pending.push({
      questionId,
      sequence,
      clientId: this.#newId(),
      answer,
      clientAt: this.#parts.clock(),
    });
    this.#journal();
    this.#waits(questionId);
    void this.flush();
  }

  /**
   * Sends what waits, in order, until done or held up; while that goes on, every caller waits for the
   * same sending.
   * @returns true when nothing waits any more
   */
  flush(): Promise<boolean> {
    this.#running ??= this.#sendAll().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sendAll(): Promise<boolean> {
    for (let next = this.#pending[0]; next; next = this.#pending[0]) {
      this.#parts.events.onStatus(next.questionId, 'sending');
      const outcome = await this.#parts.send(next);
      if (!this.#settle(next, outcome)) return false;
    }
    return true;
  }

  #settle(answer: PendingAnswer, outcome: SendOutcome): boolean {
    const { events } = this.#parts;
    const { questionId } = answer;
    if (outcome.kind === 'sequence-taken') {
      this.#raise(questionId, outcome.highest);
      const sequence = (this.#sequences.get(questionId) ?? 0) + 1;
      this.#raise(questionId, sequence);
      Object.assign(answer, { sequence, clientId: this.#newId() });
      this.#journal();
      events.onConflict(questionId);
      return true;
    }
    if (outcome.kind === 'offline' || outcome.kind === 'signed-out') {
      this.#waits(questionId);
      if (outcome.kind === 'signed-out') events.onStopped('signed-out');
      return false;
    }
    this.#pending = this.#pending.filter((other) => other !== answer);
    this.#journal();
    if (outcome.kind === 'stored') {
      events.onStatus(questionId, outcome.receipt.late ? 'late' : 'saved');
      events.onReceipt(outcome.receipt, answer.answer);
    } else {
      events.onStatus(questionId, 'refused');
      if (outcome.kind === 'closed') events.onStopped('closed');
    }
    return true;
  }

  #raise(questionId: string, sequence: number): void {
    this.#sequences.set(questionId, Math.max(sequence, this.#sequences.get(questionId) ?? 0));
  }

  #newId(): string {
    const id = this.#parts.makeId();
    this.#own.add(id);
    return id;
  }

  #waits(questionId: string): void {
    this.#parts.events.onStatus(questionId, this.#isKept ? 'unsent' : 'unkept');
  }

  /** Writes what waits beside what waits in other windows. A device may have no room, or forbid it. */
  #journal(): void {
    const { storage, events } = this.#parts;
    const others = this.#journaled().filter(({ clientId }) => !this.#own.has(clientId));
    const all = [...others, ...this.#pending];
    try {
      if (all.length === 0) storage.removeItem(this.#key);
      else storage.setItem(this.#key, JSON.stringify(all));
      this.#isKept = true;
    } catch {
      this.#isKept = false;
    }
    events.onUnsent(this.#pending.length);
  }

  #journaled(): PendingAnswer[] {
    try {
      return readPending(this.#parts.storage.getItem(this.#key));
    } catch {
      return [];
    }
  }
}

function readPending(text: string | null): PendingAnswer[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(value: unknown): value is PendingAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { questionId, sequence, clientId } = value as Record<string, unknown>;
  return (
    typeof questionId === 'string' && typeof sequence === 'number' && typeof clientId === 'string'
  );
}
