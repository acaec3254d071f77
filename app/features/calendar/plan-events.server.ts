import type { editions } from '#db/schema/index.ts';
import { findItem, type Outline } from '#app/features/courses/exports.ts';
import { dueGroups, windowOf } from '#app/features/enrolments/exports.ts';
import { loadDatedEnrolments } from '#app/features/enrolments/exports.server.ts';
import { listMeetingTimes } from '#app/features/meetings/exports.server.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { meetingEvent } from './meeting-event.server.ts';
import type { PlannedEvent } from './rules.ts';

interface Reader {
  personId: string;
  locale: Locale;
  /** Whom meetings are with is said. */
  namesCompanies: boolean;
}

/**
 * What stands in a person's calendar now, in their language: the first and the last day of the editions
 * they are in, when their units are due, done or not, and their meetings. A constant number of statements besides the
 * courses, which are remembered.
 */
export async function planEvents(ctx: Context<null>, reader: Reader): Promise<PlannedEvent[]> {
  const dated = await loadDatedEnrolments(ctx, reader.personId);
  const met = await listMeetingTimes(ctx, reader.personId);
  const learning = dated.flatMap(
    ({ enrolment: { id }, edition, courseSlug: slug, outline, due }) => {
      const enrolment = { id, slug, outline, locale: reader.locale };
      return [...editionEvents(enrolment, edition), ...dueEvents(enrolment, due)];
    },
  );
  return [...learning, ...met.map((meeting) => meetingEvent(meeting, reader))];
}

interface Enrolment {
  id: string;
  slug: string;
  outline: Outline;
  locale: Locale;
}

/** The first and the last day of an edition that has them. */
function editionEvents(
  { id, slug, outline, locale }: Enrolment,
  edition: typeof editions.$inferSelect,
): PlannedEvent[] {
  const t = translator(locale);
  const { startsAt, endsAt } = windowOf(edition);
  const named = { course: outline.title[locale] };
  const description = locale === 'ja' ? edition.nameJa : edition.nameEn;
  const common = { description, path: `/learn/${slug}` };
  const start = { uid: `start-${id}`, summary: t('calendar.event.start', named), ...common };
  const end = { uid: `end-${id}`, summary: t('calendar.event.end', named), ...common };
  return [
    ...(startsAt ? [{ ...start, startsAt }] : []),
    // The end is the first instant at which it is over: the day before is the last.
    ...(endsAt ? [{ ...end, startsAt: new Date(endsAt.getTime() - 1_000) }] : []),
  ];
}

/** One event for all units that are due at one instant, known by the last of them. */
function dueEvents(
  { id, slug, outline, locale }: Enrolment,
  due: ReadonlyMap<string, Date>,
): PlannedEvent[] {
  const t = translator(locale);
  const titleOf = (item: string) => findItem(outline, item)?.title[locale] ?? item;
  return dueGroups(due).map(({ dueAt, items }) => {
    const last = items.at(-1) ?? '';
    return {
      uid: `due-${id}-${last}`,
      startsAt: dueAt,
      summary: t('calendar.event.due', { course: outline.title[locale], unit: titleOf(last) }),
      description: items.map(titleOf).join('\n'),
      path: `/learn/${slug}`,
    };
  });
}
