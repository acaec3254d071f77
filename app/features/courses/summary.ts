import { lessonsOf, type Bilingual, type OfferedTo, type Outline } from './outline.ts';

/** What a list of courses shows of one. */
export interface CourseSummary {
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  audience: Bilingual;
  level: Bilingual;
  /** Where it is a placement test: its minutes and how many questions it asks. */
  test: { minutes: number; questions: number } | null;
  /** For whom it is in particular; nobody is everyone. */
  offeredTo: readonly OfferedTo[];
  /** The language it is taught in, where it is one. */
  language: 'en' | 'ja' | null;
  /** How long it takes. */
  minutes: number;
  hours: number;
  lessons: number;
}

/** The parts of outlines that a list needs: courses as they stand, then tests. */
export function summariesOf(published: readonly { outline: Outline }[]): CourseSummary[] {
  const all = published.map(({ outline }) => summaryOf(outline));
  return [...all.filter(({ test }) => !test), ...all.filter(({ test }) => test)];
}

/** The part of an outline that a list needs. */
export function summaryOf(outline: Outline): CourseSummary {
  const { slug, title, summary, audience, level } = outline;
  const { studyMinutes: minutes, offeredTo = [], language = null } = outline;
  const hours = Math.max(1, Math.round(minutes / 60));
  const { placement } = outline;
  const test = placement ? { minutes: placement.minutes, questions: placement.questions } : null;
  const lessons = lessonsOf(outline).length;
  const time = { minutes, hours, lessons };
  return { slug, title, summary, audience, level, test, offeredTo, language, ...time };
}
