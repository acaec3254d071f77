/** How lines are played; read anew at every press, so that the tools take effect at once. */
export interface PlayerSettings {
  slow: boolean;
  repeat: boolean;
}

const SLOW = 0.7;

export interface Player {
  /** Plays these links one after another, marking the line each stands in; again on a playing one stops. */
  play(links: readonly HTMLAnchorElement[]): void;
  stop(): void;
}

/** One sound at a time. `onFault` is called when a clip cannot be played. */
export function makePlayer(settings: () => PlayerSettings, onFault: () => void): Player {
  const queue = new Queue(settings, onFault);
  return {
    stop: () => queue.stop(),
    play(links) {
      const isPlaying = queue.holds(links);
      queue.stop();
      if (!isPlaying) queue.start(links);
    },
  };
}

class Queue {
  readonly #audio = new Audio();
  #links: readonly HTMLAnchorElement[] = [];
  #at = 0;

  constructor(
    private readonly settings: () => PlayerSettings,
    private readonly onFault: () => void,
  ) {
    this.#audio.preload = 'none';
    this.#audio.addEventListener('ended', () => this.#goOn());
  }

  holds(links: readonly HTMLAnchorElement[]): boolean {
    return this.#links.length === links.length && this.#links[0] === links[0];
  }

  start(links: readonly HTMLAnchorElement[]): void {
    this.#links = links;
    this.#at = 0;
    this.#sound();
  }

  stop(): void {
    this.#mark(false);
    this.#links = [];
    this.#audio.pause();
  }

  #goOn(): void {
    this.#mark(false);
    if (!(this.settings().repeat && this.#links.length === 1)) this.#at += 1;
    this.#sound();
  }

  #sound(): void {
    const link = this.#links[this.#at];
    if (!link) return this.stop();
    this.#mark(true);
    if (this.#links.length > 1) link.closest('li')?.scrollIntoView({ block: 'nearest' });
    this.#audio.src = link.href;
    this.#audio.playbackRate = this.settings().slow ? SLOW : 1;
    this.#audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.stop();
      this.onFault();
    });
  }

  #mark(on: boolean): void {
    const link = this.#links[this.#at];
    link?.toggleAttribute('data-playing', on);
    link?.closest('li, tr')?.classList.toggle('now', on);
  }
}
