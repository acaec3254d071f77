import { and, eq, inArray } from 'drizzle-orm';
import {
  accommodationPersons,
  accommodations,
  extensionEnrolments,
  extensions,
} from '#db/schema/index.ts';
import { ownEnrolments } from './own-rows.ts';
import { ACTOR, blanked, kept, of, OWN, PLAIN, rulesOf } from './rules.ts';

/** More time on dates, and more time or attempts at quizzes. */
export const ALLOWANCE_DATA = [
  // More time for many is a rule of the office; for one person it is about them.
  rulesOf(extensions, {
    goes: 'blank',
    own: ({ personId }) =>
      and(eq(extensions.scopeKind, 'person'), eq(extensions.scopeId, personId)),
    spokenOfBy: extensions.id,
    columns: {
      ...of(PLAIN, 'editionId', 'enrolments'),
      ...of(kept('it names nobody any more', true), 'id', 'scopeKind', 'scopeId', 'hours'),
      ...of(kept('it names nobody any more', true), 'fromAt', 'untilAt', 'madeAt', 'undoneAt'),
      ...of(blanked('-', true), 'reason'),
      ...of(ACTOR, 'madeBy', 'undoneBy'),
    },
  }),
  // Why somebody has more at quizzes may tell of a disability: it goes with them. What is for many is a
  // rule of the office, and only whom it was given to is about them.
  rulesOf(accommodations, {
    goes: 'cascade',
    own: ({ personId }) => eq(accommodations.personId, personId),
    spokenOfBy: accommodations.id,
    columns: {
      ...of(PLAIN, 'people'),
      ...of(OWN, 'id', 'scopeKind', 'scopeId', 'personId', 'editionId', 'itemSlug'),
      ...of(OWN, 'durationPercent', 'extraAttempts', 'reason', 'madeAt', 'undoneAt'),
      ...of(ACTOR, 'madeBy', 'undoneBy'),
    },
  }),
  rulesOf(accommodationPersons, {
    goes: 'cascade',
    own: ({ personId }) => eq(accommodationPersons.personId, personId),
    columns: of(OWN, 'accommodationId', 'personId'),
  }),
  rulesOf(extensionEnrolments, {
    goes: 'cascade',
    own: (who) => inArray(extensionEnrolments.enrolmentId, ownEnrolments(who)),
    columns: of(OWN, 'extensionId', 'enrolmentId'),
  }),
];
