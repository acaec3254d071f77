/** A sentence of a video, in milliseconds. */
export interface Sentence {
  fromMs: number;
  toMs: number;
}

/** Which sentence is said, or was said last; -1 before the first. */
export function sentenceAt(sentences: readonly Sentence[], positionMs: number): number {
  return sentences.findLastIndex(({ fromMs }) => fromMs <= positionMs);
}

/** Where to go to hear a sentence once more: its beginning. */
export function onceMoreFrom(sentences: readonly Sentence[], positionMs: number): number {
  return sentences[sentenceAt(sentences, positionMs)]?.fromMs ?? 0;
}

/** A stretch that is played again and again: first its beginning is set, then its end. */
export interface Loop {
  fromMs: number;
  toMs: number | null;
}

/** The loop after "set A" or "set B": an end before its beginning begins it anew. */
export function setLoop(loop: Loop | null, which: 'a' | 'b', positionMs: number): Loop {
  if (which === 'a' || !loop || positionMs <= loop.fromMs)
    return { fromMs: positionMs, toMs: null };
  return { ...loop, toMs: positionMs };
}

/** Where a loop sends the player now; null where it plays on. */
export function loopBack(loop: Loop | null, positionMs: number): number | null {
  return loop?.toMs != null && positionMs >= loop.toMs ? loop.fromMs : null;
}

/** A question that is asked now: its time has come since the last moment, and it has no answer yet. */
export function dueQuestion<Q extends { atMs: number }>(
  questions: readonly Q[],
  { before, now }: { before: number; now: number },
  isOpen: (question: Q) => boolean,
): Q | null {
  const due = questions.filter(({ atMs }) => before < atMs && atMs <= now);
  return due.find(isOpen) ?? null;
}
