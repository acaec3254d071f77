import type { Audience } from '#app/features/people/exports.server.ts';
import { addDays, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { windowOf } from './rules.ts';
import type { EditionDays, EditionFields, EditionTyped } from './schema.ts';
import type { Edition } from './seats.server.ts';

const DAY_MS = 86_400_000;

/** The columns of an edition as it was filled in. */
export function columnsOf({ fields, audience }: { fields: EditionFields; audience: Audience }) {
  const { slug, nameJa, nameEn, fiscalYear, term, approval, allocation } = fields;
  const { selfEntry, byRule, nominations } = fields;
  return {
    ...{ slug, nameJa, nameEn, fiscalYear, term, approval, allocation, audience },
    ...{ selfEntry, byRule, nominations, entryCode: fields.entryCode ?? null },
    capacity: fields.capacity ?? null,
    ...{ paceWeeks: fields.paceWeeks ?? null, paceFrom: fields.paceFrom ?? ('start' as const) },
    anchorAt: startOfJapanDay(fields.startsOn),
    ...distancesOf(fields),
  };
}

/** Days of an edition as distances from its first one. */
export function distancesOf(days: Partial<EditionDays> & { startsOn: string }) {
  const anchor = startOfJapanDay(days.startsOn).getTime();
  /** From the first instant of a day, or after the last of it, in days from the anchor. */
  const distance = (day: string | undefined, after: 0 | 1) =>
    day === undefined ? null : (startOfJapanDay(addDays(day, after)).getTime() - anchor) / DAY_MS;
  return {
    enrolOpenDays: distance(days.opensOn, 0),
    enrolCloseDays: distance(days.closesOn, 1),
    endDays: distance(days.endsOn, 1),
    accessEndDays: distance(days.accessEndsOn, 1),
  };
}

/** The days of an edition as they were filled in: the last ones are those on which it still holds. */
export function daysOf(edition: Edition): Partial<EditionDays> {
  const { opensAt, closesAt, startsAt, endsAt, accessEndsAt } = windowOf(edition);
  const first = (at: Date | null) => (at ? japanDay(at) : undefined);
  const last = (at: Date | null) => (at ? addDays(japanDay(at), -1) : undefined);
  return {
    ...{ opensOn: first(opensAt), closesOn: last(closesAt), startsOn: first(startsAt) },
    ...{ endsOn: last(endsAt), accessEndsOn: last(accessEndsAt) },
  };
}

/** An edition as the form that changes it begins. */
export function typedOfEdition(edition: Edition): EditionTyped {
  const text = (value: string | number | null | undefined) => String(value ?? '');
  const box = (value: boolean) => (value ? 'on' : '');
  const days = daysOf(edition);
  return {
    ...{ slug: edition.slug, nameJa: edition.nameJa, nameEn: edition.nameEn },
    ...{ fiscalYear: text(edition.fiscalYear), term: text(edition.term) },
    ...{ opensOn: text(days.opensOn), closesOn: text(days.closesOn) },
    ...{ startsOn: text(days.startsOn), endsOn: text(days.endsOn) },
    accessEndsOn: text(days.accessEndsOn),
    capacity: text(edition.capacity),
    ...{ paceWeeks: text(edition.paceWeeks), paceFrom: edition.paceFrom },
    ...{ selfEntry: box(edition.selfEntry), byRule: box(edition.byRule) },
    ...{ nominations: box(edition.nominations), entryCode: text(edition.entryCode) },
    ...{ approval: edition.approval, allocation: edition.allocation },
  };
}
