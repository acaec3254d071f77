import { lessonsOf, type Bilingual, type Outline } from './outline.ts';

/** What a list of courses shows of one. */
export interface CourseSummary {
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  audience: Bilingual;
  level: Bilingual;
  /** Where it is a placement test: its minutes and how many questions it asks. */
  test: { minutes: number; questions: number } | null;
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
  const hours = Math.max(1, Math.round(outline.studyMinutes / 60));
  const { placement } = outline;
  const test = placement ? { minutes: placement.minutes, questions: placement.questions } : null;
  const lessons = lessonsOf(outline).length;
  return { slug, title, summary, audience, level, test, hours, lessons };
}
