import type { Told } from '../told.ts';
import type { VideoView } from '../video-view.ts';
import { keepCaptions, chosenCaptions } from './chosen-captions.ts';
import { makePlayer, type CaptionLanguage, type MadePlayer } from './make-player.ts';
import { speedAfter } from './player-keys.ts';
import { Reporter } from './reporter.ts';
import { loopBack, onceMoreFrom, setLoop, type Loop } from './sentences.ts';
import type { Moment } from './track-played.ts';

export interface VideoState {
  isReady: boolean;
  isPlaying: boolean;
  positionMs: number;
  rate: number;
  caption: string;
  captions: CaptionLanguage;
  isSoundOnly: boolean;
  loop: Loop | null;
  hasFault: boolean;
  /** Reports do not arrive: what was played waits on the device. */
  isUnsent: boolean;
}

/** Whom an engine tells what happens. */
export interface Hearers {
  onTold: (told: Told) => void;
  /** It has played from one place to another; true where it must wait there. */
  onPassed: (before: number, now: number) => boolean;
}

const BEGIN: VideoState = {
  ...{ isReady: false, isPlaying: false, positionMs: 0, rate: 1, caption: '', captions: 'off' },
  ...{ isSoundOnly: false, loop: null, hasFault: false, isUnsent: false },
};

/** A player with its state and all that it can be told; it reports what it plays. */
export class VideoEngine {
  readonly #view: VideoView;
  readonly #listeners = new Set<() => void>();
  #state = BEGIN;
  #player: MadePlayer | null = null;
  #reporter: Reporter | null = null;
  #hearers: Hearers | null = null;
  #last = 0;

  constructor(view: VideoView) {
    this.#view = view;
  }

  readonly state = (): VideoState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  hear(hearers: Hearers): void {
    this.#hearers = hearers;
  }

  /** Makes the player in its place. @returns a function that takes it away */
  start(place: HTMLElement, locale: 'en' | 'ja'): () => void {
    const { media, token, durationMs } = this.#view;
    let isGone = false;
    if (token !== null) {
      this.#reporter = new Reporter({
        ...{ token, durationMs, storage: window.localStorage },
        onTold: (told) => this.#hearers?.onTold(told),
        onSent: (arrives) => this.#change({ isUnsent: !arrives }),
      });
    }
    if (media) {
      const events = {
        onMoment: (moment: Moment) => this.#take(moment),
        onCaption: (caption: string) => this.#change({ caption }),
        onFault: () => this.#change({ hasFault: true, isPlaying: false }),
      };
      // Where it cannot be loaded the plain player stays.
      void makePlayer(place, media, events).then(
        (player) => (isGone ? player.dispose() : this.#ready(player, chosenCaptions(locale))),
        () => undefined,
      );
    }
    const stop = this.#flushInTime();
    return () => {
      isGone = true;
      stop();
      this.#player?.dispose();
      this.#player = null;
    };
  }

  #ready(player: MadePlayer, captions: CaptionLanguage): void {
    this.#player = player;
    player.showCaptions(captions);
    this.#change({ isReady: true, captions });
  }

  #take(moment: Moment): void {
    this.#reporter?.note(moment);
    const { position } = moment;
    const back = loopBack(this.#state.loop, position);
    if (back !== null) this.#player?.seek(back);
    const isPlaying = this.#player?.isPlaying() ?? false;
    this.#change({ positionMs: position, isPlaying });
    if (this.#hasPlayed(moment) && this.#hearers?.onPassed(this.#last, position)) {
      this.#player?.pause();
    }
    this.#last = position;
  }

  /** A question at the very end comes after the last move. */
  #hasPlayed({ isMoving }: Moment): boolean {
    return isMoving || this.#player?.hasEnded() === true;
  }

  /** Reports also when the page is left or hidden, and when the network is back. */
  #flushInTime(): () => void {
    const flush = () => void this.#reporter?.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }

  #change(parts: Partial<VideoState>): void {
    this.#state = { ...this.#state, ...parts };
    for (const listener of this.#listeners) listener();
  }

  readonly toggle = (): void => {
    if (this.#player?.isPlaying()) this.#player.pause();
    else this.#player?.play();
  };

  /** Goes on after a question; a video that has ended does not begin anew. */
  readonly goOn = (): void => {
    if (!this.#player?.hasEnded()) this.#player?.play();
  };

  readonly playFrom = (ms: number): void => {
    this.seek(ms);
    this.#player?.play();
  };

  readonly onceMore = (): void =>
    this.playFrom(onceMoreFrom(this.#view.lines, this.#state.positionMs));

  /** Before anything is loaded the player only remembers the place: it is shown at once. */
  readonly seek = (ms: number): void => {
    const positionMs = Math.min(Math.max(0, ms), this.#view.durationMs);
    this.#player?.seek(positionMs);
    this.#change({ positionMs });
  };

  readonly move = (seconds: number): void => this.seek(this.#state.positionMs + seconds * 1_000);

  readonly setRate = (rate: number): void => {
    this.#player?.setRate(rate);
    this.#change({ rate });
  };

  readonly faster = (steps: 1 | -1): void => this.setRate(speedAfter(this.#state.rate, steps));

  readonly showCaptions = (captions: CaptionLanguage): void => {
    this.#player?.showCaptions(captions);
    this.#change({ captions, caption: '' });
    keepCaptions(captions);
  };

  readonly soundOnly = (isSoundOnly: boolean): void => {
    this.#player?.use(isSoundOnly ? 'audio' : 'video');
    this.#change({ isSoundOnly });
  };

  readonly setLoop = (which: 'a' | 'b' | 'off'): void => {
    const at = this.#player?.position() || this.#state.positionMs;
    this.#change({ loop: which === 'off' ? null : setLoop(this.#state.loop, which, at) });
  };

  readonly retry = (): void => {
    this.#player?.use(this.#state.isSoundOnly ? 'audio' : 'video');
    this.#change({ hasFault: false });
  };
}
