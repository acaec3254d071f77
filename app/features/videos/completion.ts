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

/**
 * Whether a video is complete: its questions are answered where the rule asks for it, and enough of it was
 * played, or else its text was read.
 */
export function standingOf(
  { complete: rule, durationMs, questions }: VideoFacts,
  { played, answered, isRead }: Watched,
): Standing {
  const percent = playedPercent(played, durationMs);
  const open = rule.questions === 'all' ? Math.max(0, questions - answered) : 0;
  const isPlayed = durationMs > 0 && percent >= rule.played;
  if (open === 0 && (isPlayed || isRead))
    return { complete: true, by: isPlayed ? 'played' : 'light' };
  return { complete: false, played: percent, needed: rule.played, open };
}

/** What of a video its completion hangs on. */
export interface VideoFacts {
  complete: VideoRule;
  durationMs: number;
  /** How many questions it has. */
  questions: number;
}
