import type { Standing } from './completion.ts';

/** What a person is told of their video after an act. */
export interface Told {
  /** Percent of its segments that were played. */
  percent: number;
  complete: boolean;
  /** What it lacks; null where it is complete. */
  lacks: { played: number; needed: number; open: number } | null;
}

/** What a report is answered: which video of which enrolment it was of, and where that was last played on any device. */
export interface ReportTold extends Told {
  enrolment: string;
  video: string;
  positionMs: number;
}

/** A video that was once complete stays so. */
export function toldOf(standing: Standing, wasComplete: boolean, percent: number): Told {
  if (standing.complete || wasComplete) return { percent, complete: true, lacks: null };
  const { played, needed, open } = standing;
  return { percent, complete: false, lacks: { played, needed, open } };
}
