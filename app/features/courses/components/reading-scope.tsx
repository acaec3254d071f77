import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { KnownReadings } from '#app/ui/index.ts';
import { toggleReading } from '../behaviours/readings.ts';
import { readingAttributes, type ReadingState } from './use-reading.ts';

interface ReadingScopeProps {
  state: ReadingState;
  /** Readings the learner has met, as `先|せん`. */
  met: readonly string[];
  children: ReactNode;
}

/** Puts a page under the reader's aids: furigana, rōmaji, speed, repetition. It draws no box. */
export function ReadingScope({ state, met, children }: ReadingScopeProps) {
  const root = useRef<HTMLDivElement>(null);
  const known = useMemo(() => new Set(met), [met]);
  useEffect(() => {
    const element = root.current;
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element) toggleReading(target);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, []);
  return (
    <div ref={root} className="reading-scope" {...readingAttributes(state)}>
      <KnownReadings.Provider value={known}>{children}</KnownReadings.Provider>
    </div>
  );
}
