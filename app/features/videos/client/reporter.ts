import type { Told } from '../told.ts';
import { dropViewing, keepViewing, settleViewing } from './kept-viewings.ts';
import { sendReport, type Sent } from './send-report.ts';
import { makeTracker, type Moment, type Tracker } from './track-played.ts';

/**
 * So often what is played is reported while it plays. It lies on the device until then, and goes at once when the
 * player stops or the page is left: a report costs the server as much as a page.
 */
export const REPORT_EVERY_MS = 60_000;

export interface ReporterParts {
  token: string;
  durationMs: number;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  onTold: (told: Told) => void;
  /** False while reports do not arrive. */
  onSent: (arrives: boolean) => void;
  send?: typeof sendReport;
}

/** Follows a player: keeps what it plays on the device, and reports it. */
export class Reporter {
  readonly #parts: ReporterParts;
  readonly #tracker: Tracker;
  #position = 0;
  #reportedAt = -Infinity;
  #reported = '';

  constructor(parts: ReporterParts) {
    this.#parts = parts;
    this.#tracker = makeTracker(parts.durationMs);
  }

  /** Takes a moment of the player; reports when it is time, or when the player has stopped. */
  note(moment: Moment): void {
    const { token, storage } = this.#parts;
    const before = this.#tracker.played();
    this.#tracker.note(moment);
    this.#position = Math.min(Math.max(0, Math.round(moment.position)), this.#parts.durationMs);
    const played = this.#tracker.played();
    if (played !== before) keepViewing(storage, { token, played });
    if (!moment.isMoving || moment.at - this.#reportedAt >= REPORT_EVERY_MS) {
      this.#reportedAt = moment.at;
      void this.flush();
    }
  }

  /** Reports what was not reported yet. Two reports may be under way at once: the server merges them. */
  async flush(): Promise<void> {
    const { token, send = sendReport } = this.#parts;
    const viewing = { token, played: this.#tracker.played() };
    const state = JSON.stringify([viewing.played, this.#position]);
    if (viewing.played.length === 0 || state === this.#reported) return;
    const sent = await send(viewing, this.#position);
    if (sent.kind !== 'later') this.#reported = state;
    this.#settle(viewing, sent);
  }

  #settle(viewing: { token: string; played: ReturnType<Tracker['played']> }, sent: Sent): void {
    const { storage, onTold, onSent } = this.#parts;
    onSent(sent.kind === 'taken');
    if (sent.kind === 'taken') {
      settleViewing(storage, viewing);
      onTold(sent.told);
    }
    if (sent.kind === 'never') dropViewing(storage, viewing.token);
  }
}
