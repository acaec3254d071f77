/**
 * Business time: the real clock plus one offset that the start script fixes for all processes
 * (`DEMO_NOW`). Sessions, one-use links, rate limits and ids keep real time.
 * @param offsetMs milliseconds added to the real clock
 */
export function makeClock(offsetMs: number): () => Date {
  return () => new Date(Date.now() + offsetMs);
}

/** Real time, for the lives of one-use links: whichever process made a link, each judges it alike. */
export function realNow(): Date {
  return new Date();
}
