import type { Bilingual } from '#app/features/courses/exports.ts';

/** A course that was completed here. */
export interface CertificateEvidence {
  /** The code of its certificate. */
  id: string;
  title: Bilingual;
  /** The instant of completion. */
  completedAt: string;
}

/** Something that was learnt here: its lesson is complete. */
export interface CanDoEvidence {
  /** `course-slug/id`. */
  id: string;
  text: Bilingual;
  course: Bilingual;
}

/** What somebody has reached on this platform, and may show to companies. */
export interface LearningEvidence {
  certificates: CertificateEvidence[];
  canDo: CanDoEvidence[];
}
