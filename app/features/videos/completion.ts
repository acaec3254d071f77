import { playedPercent, type Played } from './played.ts';

/** What completes a video, as its author wrote it. */
export interface VideoRule {
  /** Percent of its segments. */
  played: number;
  questions: 'all' | 'none';
}

/** What is known of one person and one video. */
export interface Watched {
  played: Played;
  /** Of its questions, those that were answered, rightly or not. */
  answered: number;
  /** Its text was said to have been read or heard. */
  isRead: boolean;
}

/** What a video still lacks, with numbers; `played` counts whole percents. */
export interface Lacks {
  played: number;
  needed: number;
  /** Questions that are not answered yet. */
  open: number;
}

export type Standing = { complete: true; by: 'played' | 'light' } | ({ complete: false } & Lacks);

/** What a video lacks of its rule; of one that has all it needs no question is open, and enough is played or read. */
export function lacksOf(
  { complete: rule, durationMs, questions }: VideoFacts,
  { played, answered }: Watched,
): Lacks {
  const open = rule.questions === 'all' ? Math.max(0, questions - answered) : 0;
  return { played: playedPercent(played, durationMs), needed: rule.played, open };
}

/**
 * Whether a video is complete: its questions are answered where the rule asks for it, and enough of it was
 * played, or else its text was read.
 */
export function standingOf(facts: VideoFacts, watched: Watched): Standing {
  const lacks = lacksOf(facts, watched);
  const isPlayed = facts.durationMs > 0 && lacks.played >= lacks.needed;
  if (lacks.open === 0 && (isPlayed || watched.isRead))
    return { complete: true, by: isPlayed ? 'played' : 'light' };
  return { complete: false, ...lacks };
}

/** What of a video its completion hangs on. */
export interface VideoFacts {
  complete: VideoRule;
  durationMs: number;
  /** How many questions it has. */
  questions: number;
}
