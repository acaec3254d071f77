import type { KeptRecording } from './kept-recordings.ts';
import type { UploadOutcome } from './send-upload.ts';

/** Where what answers a question is. */
export type UploadState =
  | { at: 'nowhere' }
  | { at: 'device'; isKept: boolean }
  | { at: 'sending'; percent: number }
  | { at: 'sent' }
  | { at: 'refused' };

export interface UploaderParts {
  keep: (recordings: KeptRecording[]) => Promise<boolean>;
  drop: () => Promise<void>;
  send: (recording: KeptRecording, onProgress: (sent: number) => void) => Promise<UploadOutcome>;
  /** Something waits, or nothing does any more. */
  onWaiting: (isWaiting: boolean) => void;
  onState: (state: UploadState) => void;
  /** All of it has come: what the answer is now. */
  onSent: (recordings: readonly KeptRecording[]) => void;
}

/**
 * Keeps what answers a question on the device and sends it, again and again until it is there. What is
 * recorded anew takes the place of what was on its way.
 */
export class Uploader {
  readonly #parts: UploaderParts;
  #held: readonly KeptRecording[] = [];
  #isKept = true;
  #running: Promise<boolean> | null = null;

  constructor(parts: UploaderParts) {
    this.#parts = parts;
  }

  /** What waits or was sent last. */
  get held(): readonly KeptRecording[] {
    return this.#held;
  }

  /** Takes what was recorded or chosen; `isKept` where the device holds it already. */
  async take(recordings: readonly KeptRecording[], isKept = false): Promise<void> {
    const { keep, onState, onWaiting } = this.#parts;
    this.#held = recordings;
    onWaiting(true);
    this.#isKept = isKept || (await keep([...recordings]));
    onState({ at: 'device', isKept: this.#isKept });
    await this.#running;
    void this.send();
  }

  /** Sends what waits; every caller waits for the same sending. @returns true when nothing waits any more */
  send(): Promise<boolean> {
    this.#running ??= this.#sendAll().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sendAll(): Promise<boolean> {
    const recordings = this.#held;
    const { onState, onSent } = this.#parts;
    const outcome = await this.#sendEach(recordings);
    if (recordings !== this.#held) return false;
    if (outcome === 'offline') {
      onState({ at: 'device', isKept: this.#isKept });
      return false;
    }
    if (outcome === 'sent') onSent(recordings);
    onState({ at: outcome });
    this.#parts.onWaiting(false);
    await this.#parts.drop();
    return true;
  }

  async #sendEach(recordings: readonly KeptRecording[]): Promise<UploadOutcome> {
    const all = recordings.reduce((sum, { blob }) => sum + blob.size, 0);
    let before = 0;
    for (const recording of recordings) {
      const outcome = await this.#parts.send(recording, (sent) => {
        const percent = Math.floor(((before + sent) / all) * 100);
        if (recordings === this.#held) this.#parts.onState({ at: 'sending', percent });
      });
      if (outcome !== 'sent' || recordings !== this.#held) return outcome;
      before += recording.blob.size;
    }
    return 'sent';
  }
}
