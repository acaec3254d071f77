import { useMemo, type ReactNode } from 'react';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { readingsOf } from '../met-readings.ts';
import { ReadingScope } from './reading-scope.tsx';
import { ReadingTools } from './reading-tools.tsx';
import { useReading } from './use-reading.ts';

interface CheckUpScopeProps {
  /** How the reader reads, and the readings they have met, as one text. */
  aids: { reading: ReadingPreferences; met: string };
  /** There is nothing to hear. */
  silent?: boolean;
  /** The page, with a place for the tools. */
  children: (tools: ReactNode) => ReactNode;
}

/** A check-up or its result under the reader's aids. Its answers are a form, which the tools must not send. */
export function CheckUpScope({ aids, silent, children }: CheckUpScopeProps) {
  const state = useReading(aids.reading);
  const met = useMemo(() => readingsOf(aids.met), [aids.met]);
  const without = silent
    ? (['translation', 'romaji', 'sound'] as const)
    : (['translation', 'romaji'] as const);
  return (
    <ReadingScope state={state} met={met}>
      {children(<ReadingTools state={state} returnTo={null} without={without} />)}
    </ReadingScope>
  );
}
