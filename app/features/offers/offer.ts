import type { CourseSummary } from '#app/features/courses/exports.ts';

/** What of a course somebody has done. */
export interface OwnState {
  state: 'new' | 'begun' | 'complete';
  lessonsDone: number;
}

/** A course that is offered to somebody, with what they have done of it. */
export interface Offer extends OwnState {
  slug: string;
  title: CourseSummary['title'];
  summary: CourseSummary['summary'];
  language: CourseSummary['language'];
  minutes: number;
  hours: number;
  lessons: number;
}

/** Where a course that is offered leads: to its lessons once it is begun. */
export function addressOfOffer({ slug, state }: Pick<Offer, 'slug' | 'state'>): string {
  return state === 'new' ? `/courses/${slug}` : `/learn/${slug}`;
}
