const SLOW = 0.7;

export interface Player {
  /**
   * Plays these links, or buttons with `data-sound`, one after another, marking the line each stands in;
   * again on a playing one stops.
   */
  play(links: readonly HTMLElement[]): void;
  stop(): void;
}

let sounding: Queue | null = null;

/**
 * One sound at a time on the page. Speed and repetition are those of the page around the link (`data-speed`,
 * `data-repeat`), read anew for every sound, so that the tools take effect at once. `onFault` is
 * called when a clip cannot be played.
 */
export function makePlayer(onFault: () => void): Player {
  const queue = new Queue(onFault);
  return {
    stop: () => queue.stop(),
    play(links) {
      const isPlaying = queue.holds(links);
      if (sounding !== queue) sounding?.stop();
      sounding = queue;
      queue.stop();
      if (!isPlaying) queue.start(links);
    },
  };
}

class Queue {
  readonly #audio = new Audio();
  #links: readonly HTMLElement[] = [];
  #at = 0;

  constructor(private readonly onFault: () => void) {
    this.#audio.preload = 'none';
    this.#audio.addEventListener('ended', () => this.#goOn());
  }

  holds(links: readonly HTMLElement[]): boolean {
    return this.#links.length === links.length && this.#links[0] === links[0];
  }

  start(links: readonly HTMLElement[]): void {
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
    const again = this.#links[this.#at]?.closest('[data-repeat="on"]');
    this.#at += 1;
    if (again && this.#at === this.#links.length) this.#at = 0;
    this.#sound();
  }

  #sound(): void {
    const link = this.#links[this.#at];
    if (!link) return this.stop();
    this.#mark(true);
    if (this.#links.length > 1) link.closest('li')?.scrollIntoView({ block: 'nearest' });
    this.#audio.src = link.getAttribute('href') ?? link.dataset.sound ?? '';
    this.#audio.playbackRate = link.closest('[data-speed="slow"]') ? SLOW : 1;
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
