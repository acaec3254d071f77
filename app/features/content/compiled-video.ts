import type { Bilingual } from '#app/features/questions/exports.ts';

/** A file of a course that only its readers get. */
export type CompiledMedia = { file: string; sha256: string; bytes: number };

/** A video of a lesson. Times are milliseconds from its beginning; all are 0 where it is not made yet. */
export type CompiledVideo = {
  /** As written; unique in the course. */
  id: string;
  title: Bilingual;
  /** The language that is spoken. */
  voice: 'en' | 'ja';
  made: 'synthetic' | 'recorded' | null;
  durationMs: number;
  /** `en` and `ja` are captions; null where it is not made yet. */
  media: {
    video: CompiledMedia;
    audio: CompiledMedia;
    en: CompiledMedia;
    ja: CompiledMedia;
  } | null;
  slides: { id: string; title: Bilingual; chapter: Bilingual | null; fromMs: number }[];
  /** What is said; `ja` with its ruby as written. */
  lines: { id: string; slide: string; fromMs: number; toMs: number; en: string; ja: string }[];
  /** When which question is asked, by its public id. */
  questions: { atMs: number; question: string }[];
  /** Percent of its segments, and whether its questions are to be answered. */
  complete: { played: number; questions: 'all' | 'none' };
};
