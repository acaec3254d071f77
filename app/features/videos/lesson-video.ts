import type { Bilingual } from '#app/features/courses/exports.ts';
import type { VideoFacts, VideoRule } from './completion.ts';

/** A file of a video: where it is served, and how large it is. */
export interface PublishedMedia {
  address: string;
  bytes: number;
}

/** A video as it stands in the published data of its lesson; times are milliseconds. */
export interface PublishedVideo {
  id: string;
  title: Bilingual;
  /** 0 where it is not made yet. */
  durationMs: number;
  media: Record<'video' | 'audio' | 'en' | 'ja', PublishedMedia> | null;
  voice: 'en' | 'ja';
  /** The sentences that are said, in the order of the transcript. */
  lines: { fromMs: number; toMs: number }[];
  slides: { id: string; chapter: Bilingual | null; fromMs: number }[];
  /** When questions are asked, by their public ids. */
  questions: { atMs: number; question: string }[];
  complete: VideoRule;
}

/** The same with the versions of its questions. */
export interface LessonVideo extends PublishedVideo {
  asked: { atMs: number; questionId: string; versionId: string }[];
}

/** What of a video its completion hangs on. */
export function factsOf({ complete, durationMs, asked }: LessonVideo): VideoFacts {
  return { complete, durationMs, questions: asked.length };
}
