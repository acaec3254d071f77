import type { Audience } from '#app/features/people/exports.server.ts';
import { addDays, startOfJapanDay } from '#app/platform/japan-day.ts';
import type { EditionFields } from './schema.ts';

const DAY_MS = 86_400_000;

/** The columns of an edition as it was filled in: its days become distances from its first one. */
export function columnsOf({ fields, audience }: { fields: EditionFields; audience: Audience }) {
  const { slug, nameJa, nameEn, fiscalYear, term, approval, allocation } = fields;
  const { selfEntry, byRule, nominations } = fields;
  const anchorAt = startOfJapanDay(fields.startsOn);
  /** From the first instant of a day, or after the last of it, in days from the anchor. */
  const days = (day: string | undefined, after: 0 | 1) =>
    day === undefined
      ? null
      : (startOfJapanDay(addDays(day, after)).getTime() - anchorAt.getTime()) / DAY_MS;
  return {
    ...{ slug, nameJa, nameEn, fiscalYear, term, approval, allocation, audience, anchorAt },
    ...{ selfEntry, byRule, nominations, entryCode: fields.entryCode ?? null },
    capacity: fields.capacity ?? null,
    paceWeeks: fields.paceWeeks ?? null,
    enrolOpenDays: days(fields.opensOn, 0),
    enrolCloseDays: days(fields.closesOn, 1),
    endDays: days(fields.endsOn, 1),
    accessEndDays: days(fields.accessEndsOn, 1),
  };
}
