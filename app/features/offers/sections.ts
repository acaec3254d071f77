import type { CourseSummary } from '#app/features/courses/exports.ts';
import { OFFERED_TO, type OfferedTo } from '#app/platform/offered-to.ts';

/** Courses of the catalogue that are for the same people. */
export interface CatalogueSection {
  /** `you` are those offered to the reader, `all` those offered to nobody in particular. */
  key: 'you' | 'all' | 'some';
  /** Whom they are offered to; of `some` only. */
  who: OfferedTo[];
  courses: CourseSummary[];
}

/** Whether a course is offered to somebody of these groups in particular. */
export function isOfferedTo(
  { offeredTo }: { offeredTo: readonly OfferedTo[] },
  groups: readonly OfferedTo[],
): boolean {
  return offeredTo.some((who) => groups.includes(who));
}

/**
 * The catalogue in sections: what is offered to the reader, what is for everyone, and the rest by whom it is
 * for, in the order of `OFFERED_TO`. Each course stands once.
 * @param groups of the reader
 */
export function sectionsOf(
  courses: readonly CourseSummary[],
  groups: readonly OfferedTo[],
): CatalogueSection[] {
  const own = courses.filter((course) => isOfferedTo(course, groups));
  const others = courses.filter((course) => !own.includes(course));
  const all = others.filter(({ offeredTo }) => offeredTo.length === 0);
  const rest = others.filter(({ offeredTo }) => offeredTo.length > 0);
  const keys = [...new Set(rest.map(keyOf))].sort();
  const some = keys.map((key) => {
    const same = rest.filter((course) => keyOf(course) === key);
    const named = same[0]?.offeredTo ?? [];
    return { key: 'some' as const, who: inOrder(named), courses: same };
  });
  return [
    { key: 'you' as const, who: [], courses: own },
    { key: 'all' as const, who: [], courses: all },
    ...some,
  ].filter((section) => section.courses.length > 0);
}

const inOrder = (who: readonly OfferedTo[]) => OFFERED_TO.filter((one) => who.includes(one));
const keyOf = ({ offeredTo }: CourseSummary) =>
  inOrder(offeredTo)
    .map((who) => OFFERED_TO.indexOf(who))
    .join(' ');
