import type { Bilingual } from '#app/features/courses/exports.ts';
import type { PhaseBegin } from '#app/features/people/exports.ts';
import { startOfJapanDay } from '#app/platform/japan-day.ts';

type CourseAct = 'enrolled' | 'first-day' | 'completed' | 'certificate';

/** How somebody's time at an organisation came or comes to its end. */
export type PostEnd = 'ended' | 'transferred' | 'withdrew' | 'not-arrived';

/** One thing of a person's way through the programme; `day` is a day in Japan. */
export type TimelineEntry = { day: string } & (
  | ({ kind: 'phase' } & Pick<PhaseBegin, 'phase' | 'year'>)
  | { kind: 'post-start'; post: string; organisation: Bilingual }
  | { kind: 'post-end'; end: PostEnd; organisation: Bilingual }
  | { kind: CourseAct; course: Bilingual; edition: Bilingual }
  /** From the edition of a course to that of another level. */
  | { kind: 'moved'; course: Bilingual; to: Bilingual; edition: Bilingual }
  /** As many units as are due at one instant, up to the last of them. */
  | { kind: 'due'; at: string; course: Bilingual; unit: Bilingual; units: number }
  /** More time on what is due from a day to another. */
  | { kind: 'extension'; hours: number; first: string; last: string; courses: Bilingual[] }
  | { kind: 'exam' }
);

/** The order within a day: what the person is, where, and then what they do. */
const ORDER: readonly TimelineEntry['kind'][] = [
  ...(['phase', 'post-end', 'post-start'] as const),
  ...(['moved', 'enrolled', 'first-day', 'extension', 'exam'] as const),
  ...(['completed', 'certificate', 'due'] as const),
];

/** A timeline in its order: by instant, what has none stands at the beginning of its day. */
export function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const instant = (entry: TimelineEntry) =>
    entry.kind === 'due' ? Date.parse(entry.at) : startOfJapanDay(entry.day).getTime();
  return entries.toSorted(
    (one, other) =>
      instant(one) - instant(other) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/** Which entry is the phase that runs on a day; null before the first. */
export function presentPhase(entries: readonly TimelineEntry[], today: string): number | null {
  const at = entries.findLastIndex(({ kind, day }) => kind === 'phase' && day <= today);
  return at < 0 ? null : at;
}
