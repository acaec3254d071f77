import type { Bilingual } from '#app/features/courses/exports.ts';
import type { QuestionView } from '#app/features/quizzes/exports.ts';
import type { PublishedMedia } from './lesson-video.ts';
import type { Told } from './told.ts';

/** A video as its lesson's page knows it: times are milliseconds. */
export interface VideoView {
  id: string;
  enrolmentId: string;
  title: Bilingual;
  durationMs: number;
  media: Record<'video' | 'audio' | 'en' | 'ja', PublishedMedia> | null;
  lines: { fromMs: number; toMs: number }[];
  chapters: { title: Bilingual; fromMs: number }[];
  /** With what the page reports; null where nothing is learnt any more, or somebody else looks on. */
  token: string | null;
  /** Where it was last played, on any device. */
  positionMs: number;
  told: Told;
  /** The reader has said that they read the text, or heard the sound. */
  isRead: boolean;
  questions: { atMs: number; view: QuestionView }[];
}
