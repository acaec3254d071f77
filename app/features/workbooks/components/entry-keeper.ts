import type { Written } from '../rules.ts';
import type { Refusal } from '../workbook-view.ts';
import { dropDraft, keepDraft, type Book } from './entry-drafts.ts';

export type EntryState = { kind: 'typing' | 'device' | 'nowhere' | 'saved' } | Refused;
export type Refused = { kind: 'refused'; refusal: Refusal };

interface Entry extends Book {
  key: string;
  version: string;
}

type Answer = { ok: true; version: string } | ({ ok: false } & Refusal);

/** Who writes is saved in their pauses. */
const PAUSE_MS = 1_200;

/**
 * Saves a piece as it is written: on the device at once, with the server in a pause. What is typed while a save
 * is on its way goes after it.
 */
export class EntryKeeper {
  /** What is here and not yet with the server. */
  private text: string | null = null;
  private isSending = false;
  private isKept = true;
  private timer = 0;
  /** Sent without an answer: the server may have them. */
  private readonly unanswered = new Set<string>();

  constructor(
    private readonly entry: Entry,
    private readonly tell: (state: EntryState) => void,
  ) {
    window.addEventListener('online', this.save);
  }

  change(text: string): void {
    this.text = text;
    this.keep(text);
    this.tell({ kind: 'typing' });
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.save, PAUSE_MS);
  }

  readonly save = (): void => {
    window.clearTimeout(this.timer);
    const { text } = this;
    if (text === null || this.isSending) return;
    this.isSending = true;
    void send({ ...this.entry, text }).then((answer) => {
      this.isSending = false;
      this.settle(text, answer);
    });
  };

  /** Goes on over another version than the one that was read. */
  moveTo(version: string): void {
    this.entry.version = version;
    if (this.text !== null) this.keep(this.text);
    this.save();
  }

  /** What another window saved is taken: there is nothing to send. */
  take({ version }: Written): void {
    this.entry.version = version;
    this.leave();
  }

  stop(): void {
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.save);
  }

  private keep(text: string): void {
    const { key, version } = this.entry;
    this.isKept = keepDraft(this.entry, key, { text, version });
  }

  private settle(sent: string, answer: Answer | null): void {
    if (!answer) {
      this.unanswered.add(sent);
      this.tell({ kind: this.isKept ? 'device' : 'nowhere' });
    } else if (!answer.ok) {
      const { ok: _, ...refusal } = answer;
      // No other window was faster: it is what was sent from here before.
      if (refusal.reason === 'changed' && this.unanswered.delete(refusal.stored.text))
        return this.moveTo(refusal.stored.version);
      this.tell({ kind: 'refused', refusal });
    } else {
      this.entry.version = answer.version;
      this.unanswered.clear();
      if (this.text === sent) this.leave();
      else this.save();
    }
  }

  private leave(): void {
    window.clearTimeout(this.timer);
    this.text = null;
    dropDraft(this.entry, this.entry.key);
    this.tell({ kind: 'saved' });
  }
}

/** Null where no answer came, or one that is none: the session has ended, say. */
async function send(message: object): Promise<Answer | null> {
  try {
    const response = await fetch('/api/workbook-entries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
