const SETTLE_MS = 1_500;

/**
 * Watches which block is being read and tells it once the reader has settled there.
 * @returns a function that stops watching
 */
export function watchPlace(root: HTMLElement, tell: (blockId: string) => void): () => void {
  let timer = 0;
  let told = '';
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting)?.target.id;
      if (!seen || seen === told) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        told = seen;
        tell(seen);
      }, SETTLE_MS);
    },
    { rootMargin: '-20% 0px -70% 0px' },
  );
  for (const block of root.querySelectorAll('[data-block]')) observer.observe(block);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
  };
}
