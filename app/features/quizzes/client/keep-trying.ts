/** How soon something that failed is tried again, at first and at most; and how often one looks for new work. */
const FIRST_MS = 500;
const MOST_MS = 15_000;
const IDLE_MS = 1_000;

/**
 * Milliseconds until the next try: twice as long after each failure, and up to a quarter more by chance, so that
 * devices which lost a server together do not come back to it together.
 * @param chance between 0 and 1
 */
export function waitAfter(failures: number, chance: number): number {
  if (failures === 0) return IDLE_MS;
  return Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1)) * (1 + chance / 4);
}

/** How far a try came: nothing waits any more, something went before a request was lost, or nothing did. */
export type Tried = 'all' | 'some' | 'none';

/**
 * Sends what waits now, when the network is back, and again and again: soon after a line that lost one request,
 * seldom where there is none.
 * @returns a function that stops it
 */
export function keepTrying(send: () => Promise<Tried>): () => void {
  let timer = 0;
  let failures = 0;
  let isStopped = false;
  const again = async () => {
    window.clearTimeout(timer);
    const tried = await send();
    if (tried === 'none') failures += 1;
    else failures = tried === 'all' ? 0 : 1;
    window.clearTimeout(timer);
    if (isStopped) return;
    timer = window.setTimeout(() => void again(), waitAfter(failures, Math.random()));
  };
  const online = () => {
    failures = 0;
    void again();
  };
  window.addEventListener('online', online);
  void again();
  return () => {
    isStopped = true;
    window.clearTimeout(timer);
    window.removeEventListener('online', online);
  };
}
