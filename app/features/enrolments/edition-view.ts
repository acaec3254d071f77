import type { Bilingual } from '#app/features/courses/exports.ts';
import { editionState, windowOf } from './rules.ts';
import type { Edition } from './seats.server.ts';
import type { EditionState } from './states.ts';

const MINUTE_MS = 60_000;

/** An edition as pages show it. Instants are ISO; the last ones are the last minute of their day. */
export interface EditionView {
  id: string;
  courseSlug: string;
  course: Bilingual;
  name: Bilingual;
  fiscalYear: number | null;
  term: Edition['term'];
  state: EditionState;
  opensAt: string | null;
  closesAt: string | null;
  startsAt: string | null;
  endsAt: string | null;
  accessEndsAt: string | null;
  capacity: number | null;
  seatsTaken: number;
}

/** A course as its editions name it. */
export interface CourseName {
  slug: string;
  title: Bilingual;
}

/** How pages show an edition of a course now. */
export function editionView(edition: Edition, course: CourseName, now: Date): EditionView {
  const { id, nameJa, nameEn, fiscalYear, term, capacity, seatsTaken } = edition;
  const { opensAt, closesAt, startsAt, endsAt, accessEndsAt } = windowOf(edition);
  const first = (at: Date | null) => at?.toISOString() ?? null;
  const last = (at: Date | null) => (at ? new Date(at.getTime() - MINUTE_MS).toISOString() : null);
  return {
    ...{ id, courseSlug: course.slug, course: course.title, name: { ja: nameJa, en: nameEn } },
    ...{ fiscalYear, term, state: editionState(edition, now), capacity, seatsTaken },
    ...{ opensAt: first(opensAt), closesAt: last(closesAt), startsAt: first(startsAt) },
    ...{ endsAt: last(endsAt), accessEndsAt: last(accessEndsAt) },
  };
}

/** Seats that nobody has; null where there is no limit. */
export function freeSeats({ capacity, seatsTaken }: Pick<EditionView, 'capacity' | 'seatsTaken'>) {
  return capacity === null ? null : Math.max(0, capacity - seatsTaken);
}
