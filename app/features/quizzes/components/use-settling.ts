import { useEffect, useRef } from 'react';

/** After so long a learner has finished with a field for now. */
export const SETTLED_MS = 1_500;

/** Does one thing after a pause; another before it, or none, takes its place. */
export function useSettling(ms = SETTLED_MS) {
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (after: (() => void) | null) => {
    window.clearTimeout(timer.current);
    if (after) timer.current = window.setTimeout(after, ms);
  };
}
