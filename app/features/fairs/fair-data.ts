import { japanMinute } from '#app/platform/japan-day.ts';
import type { FairView } from './fair-view.ts';
import { slotsOf } from './rules.ts';

/** A fair as it reaches a browser: its times are texts. */
export interface FairData {
  id: string;
  slug: string;
  name: { ja: string; en: string };
  venue: { ja: string; en: string };
  startsAt: string;
  /** Japan's clock as it ends: 17:00. */
  until: string;
  slotMinutes: number;
  slots: number;
  opensAt: string;
  choicesUntil: string;
  publishedUntil: string;
  mode: FairView['mode'];
  cap: number;
  ticketMinutes: number;
}

/** A fair for the data of a page. */
export function fairData(fair: FairView): FairData {
  const { id, slug, name, venue, slotMinutes, mode, cap, ticketMinutes } = fair;
  return {
    ...{ mode, cap, ticketMinutes },
    ...{ id, slug, name, venue, slotMinutes, slots: slotsOf(fair) },
    startsAt: fair.startsAt.toISOString(),
    until: japanMinute(fair.endsAt).slice(11),
    opensAt: fair.opensAt.toISOString(),
    choicesUntil: fair.choicesUntil.toISOString(),
    publishedUntil: fair.publishedUntil.toISOString(),
  };
}

/** A fair as the form of its coordinator holds it, in days and times of Japan. */
export function typedOfFair(fair: FairView): Record<string, string> {
  const at = (instant: Date) => japanMinute(instant);
  const [day = '', from = ''] = at(fair.startsAt).split(' ');
  return {
    ...{ slug: fair.slug, nameJa: fair.name.ja, nameEn: fair.name.en, day, from },
    ...{ venueJa: fair.venue.ja, venueEn: fair.venue.en, to: at(fair.endsAt).slice(11) },
    slotMinutes: String(fair.slotMinutes),
    ...{ mode: fair.mode, cap: String(fair.cap), ticketMinutes: String(fair.ticketMinutes) },
    opensOn: at(fair.opensAt).slice(0, 10),
    choicesOn: at(fair.choicesUntil).slice(0, 10),
    publishedOn: at(fair.publishedUntil).slice(0, 10),
  };
}
