import type { MeetingTime } from '#app/features/meetings/exports.server.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { PlannedEvent } from './rules.ts';

/**
 * A meeting in a calendar, which others may see: unless the person wishes otherwise neither its name nor its
 * address says that it is about work, or with whom.
 */
export function meetingEvent(
  meeting: MeetingTime,
  { locale, namesCompanies }: { locale: Locale; namesCompanies: boolean },
): PlannedEvent {
  const { id, startsAt, endsAt, from, booth, tableNo, slug } = meeting;
  const t = translator(locale);
  const common = { uid: `meeting-${id}`, startsAt, endsAt };
  if (!namesCompanies) {
    return {
      ...common,
      summary: t('calendar.event.meeting', { from }),
      description: '',
      path: '/',
    };
  }
  const place = t('calendar.event.place', { booth: booth || '–', table: tableNo });
  return {
    ...common,
    summary: t('calendar.event.meetingNamed', { from, company: meeting.company[locale] }),
    description: `${meeting.venue[locale]}\n${place}`.trim(),
    path: `/career/fairs/${slug}/meetings`,
  };
}
