import type { Counts, QuizDefinition } from '#app/features/banks/exports.ts';
import type { Bilingual, OutlineItem, QuizRole } from '#app/features/courses/exports.ts';
import type { WhyNoStart } from './attempt-times.ts';

/** The rules of a quiz in what a learner needs to know before they begin. */
export interface RulesView {
  /** The last instant before it closes. */
  dueAt: string | null;
  closing: 'start-by' | 'finish-by';
  durationMinutes: number | null;
  /** What the quiz says, where this learner has more working time: so much of it, in percent. */
  eased: { usualMinutes: number | null; percent: number } | null;
  graceMinutes: number;
  attempts: number | null;
  /** What the quiz says, where this learner has more attempts. */
  usualAttempts: number | null;
  attemptsLeft: number | null;
  waitMinutes: number;
  counts: Counts;
  /** The last instant to begin at with the full time, where the closing ends work. */
  fullTimeBy: string | null;
  /** When the time of the open attempt ends. */
  endsAt: string | null;
  /** When the time would end if it were begun now; null where it never does. */
  wouldEndAt: string | null;
  /** Why nothing can be begun now. */
  refusal: (Pick<WhyNoStart, 'reason'> & { at: string | null }) | null;
}

/** What a check-up's first page shows. */
export interface CheckUpStartView {
  courseSlug: string;
  courseTitle: Bilingual;
  slug: string;
  kind: Exclude<OutlineItem['kind'], 'lesson'>;
  role: QuizRole | null;
  /** It may complete the course, and with it issue the certificate. */
  completes: boolean;
  title: Bilingual;
  /** How to type Japanese is told only where Japanese is learnt. */
  teachesLanguage: boolean;
  minutes: number;
  questions: number;
  /** Needed to pass: percent for module check-ups, right answers for the kana check. */
  percent: number;
  pass: number;
  /** Within so many days what people mark is usually back. */
  markingDays: number;
  /** How many videos its lesson has, which count beside it. */
  videos: number;
  /** When the score of an attempt is shown. */
  scoreWhen: QuizDefinition['show']['score'];
  open: boolean;
  /** The rules that hold somebody, as they are for this learner; null where it is free. */
  rules: RulesView | null;
  /** Why results can be read and nothing begins, or null. */
  readOnly: 'left' | 'over' | null;
  missing: { slug: string; title: Bilingual }[];
  /** What was submitted; points where they are shown now and nobody has to mark anything first. */
  results: {
    id: string;
    number: number;
    points: { score: number; maxScore: number; percent: number } | null;
    awaitsMarking: boolean;
    submittedAt: string;
  }[];
  certificateName: { name: string; katakana: string; confirmed: boolean };
  enrolmentId: string;
}
