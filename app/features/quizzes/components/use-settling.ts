import { useEffect, useRef } from 'react';

/** How long nothing more comes before what is there is taken. */
export const SETTLED_MS = 1_500;

/**
 * Does one thing after a pause; another before it, or none, takes its place. A form that is sent takes what
 * its fields hold along, and nothing is done after it.
 */
export function useSettling(ms = SETTLED_MS) {
  const timer = useRef(0);
  useEffect(() => {
    const stop = () => window.clearTimeout(timer.current);
    document.addEventListener('submit', stop, true);
    return () => {
      stop();
      document.removeEventListener('submit', stop, true);
    };
  }, []);
  return (after: (() => void) | null) => {
    window.clearTimeout(timer.current);
    if (after) timer.current = window.setTimeout(after, ms);
  };
}
