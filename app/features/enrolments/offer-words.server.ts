import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { freeSeats } from './edition-view.ts';
import type { Edition } from './seats.server.ts';

interface Reader {
  /** Who the edition is for, in words. */
  audience: string;
  /** Whether it is for the reader; null where nobody knows who reads. */
  isMeant: boolean | null;
  locale: Locale;
}

/** What somebody must know of an edition before they ask for a place, a sentence each. */
export function offerNotes(edition: Edition, { audience, isMeant, locale }: Reader): string[] {
  const t = translator(locale);
  const { approval, selfEntry, nominations, entryCode } = edition;
  return [
    t('work.editions.offer.forWhom', { audience }),
    isMeant === false && t('work.editions.offer.notForYou'),
    seatNote(edition, locale),
    approval !== 'none' && t(`work.editions.offer.approval.${approval}`),
    !selfEntry && nominations && t('work.editions.offer.nomination'),
    !selfEntry && entryCode && t('work.editions.offer.code'),
  ].filter((note) => typeof note === 'string' && note !== '') as string[];
}

function seatNote(edition: Edition, locale: Locale): string | null {
  const t = translator(locale);
  const free = freeSeats(edition);
  if (edition.allocation === 'lottery') {
    return t('work.editions.offer.lottery', { capacity: edition.capacity ?? 0 });
  }
  if (free === null) return null;
  return free > 0 ? t('work.editions.offer.free', { free }) : t('work.editions.offer.full');
}
