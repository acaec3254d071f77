import { useState } from 'react';
import { readDrafts, type Drafts } from '../client/drafts.ts';
import { useBeforePaint } from './use-before-paint.ts';

/**
 * What waits on this device since an earlier visit, by question, once the script has taken over; a server has
 * none. An answer given to this page before its script ran is kept by then too and is not among them: its
 * field shows it already, and drawing it anew would take the focus from under a person's hands.
 */
export function useKeptDrafts(attemptId: string): Drafts | null {
  const [before] = useState(() => Object.keys(readDrafts(attemptId)));
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  // Before paint: what is given between reading and drawing would be drawn over.
  useBeforePaint(() => {
    const kept = Object.entries(readDrafts(attemptId)).filter(([id]) => before.includes(id));
    if (kept.length > 0) setDrafts(Object.fromEntries(kept));
  }, [attemptId, before]);
  return drafts;
}
