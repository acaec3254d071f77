import type { Bilingual, OutlineItem } from '#app/features/courses/exports.ts';

/** What a check-up's first page shows. */
export interface CheckUpStartView {
  courseSlug: string;
  courseTitle: Bilingual;
  slug: string;
  kind: Exclude<OutlineItem['kind'], 'lesson'>;
  title: Bilingual;
  minutes: number;
  questions: number;
  /** Needed to pass: percent for module check-ups, right answers for the kana check. */
  percent: number;
  pass: number;
  open: boolean;
  /** Why results can be read and nothing begins, or null. */
  readOnly: 'left' | 'over' | null;
  missing: { slug: string; title: Bilingual }[];
  results: { id: string; number: number; score: number; maxScore: number; submittedAt: string }[];
  certificateName: { name: string; katakana: string; confirmed: boolean };
  enrolmentId: string;
}
