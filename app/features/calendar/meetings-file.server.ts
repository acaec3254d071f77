import { cardNumber } from '#app/features/candidates/exports.ts';
import {
  listMeetingTimes,
  loadCompanyTimetable,
  loadOwnCard,
  type CompanyAtFair,
} from '#app/features/meetings/exports.server.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { meetingEvent } from './meeting-event.server.ts';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

const told = (now: Date) => ({ sequence: 0, changedAt: now, cancelledAt: null });

/** The actor's meetings at a fair as a calendar file. @throws not-found without a card there */
export async function writeOwnMeetings(
  ctx: Context,
  slug: string,
  words: { locale: Locale; namesCompanies: boolean },
): Promise<Uint8Array> {
  await loadOwnCard(ctx, slug);
  const met = await listMeetingTimes(ctx, ctx.actor.personId);
  const events = met
    .filter((meeting) => meeting.slug === slug)
    .map((meeting) => {
      const { path, ...event } = meetingEvent(meeting, words);
      return { ...event, ...told(ctx.now), url: `${env().publicUrl}${path}` };
    });
  return bytesOf(words.locale, events);
}

/** The meetings of a company as a calendar file: candidates by number, also where a name is open to it. */
export async function writeCompanyMeetings(
  ctx: Context,
  of: CompanyAtFair,
  locale: Locale,
): Promise<Uint8Array> {
  const t = translator(locale);
  const { meetings } = await loadCompanyTimetable(ctx, of);
  const live = meetings.filter(({ state }) => state !== 'cancelled');
  const events = live.map(({ id, startsAt, endsAt, from, tableNo, card }) => ({
    ...{ uid: `meeting-${id}`, ...told(ctx.now), description: '' },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    summary: t('calendar.event.candidate', {
      ...{ from, table: tableNo },
      who: card ? cardNumber(card.number) : '–',
    }),
    url: `${env().publicUrl}/company/meetings?fair=${of.fair.slug}`,
  }));
  return bytesOf(locale, events);
}

function bytesOf(locale: Locale, events: readonly CalendarEvent[]): Uint8Array {
  const name = translator(locale)('calendar.meetings');
  return new TextEncoder().encode(writeCalendar({ name, locale, events }));
}
