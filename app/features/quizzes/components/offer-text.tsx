import type { PublicOption } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, withoutReadings } from '#app/ui/index.ts';
import { Prose } from './prose.tsx';

/** What can be chosen, as it is read. */
export function OfferText({ offer, locale }: { offer: PublicOption; locale: Locale }) {
  if ('jp' in offer) return <JapaneseText text={offer.jp} />;
  return <Prose text={offer[locale]} locale={locale} />;
}

/** The same as plain text, for where no ruby can stand. */
export function plainOffer(offer: PublicOption, locale: Locale): string {
  return withoutReadings('jp' in offer ? offer.jp.replaceAll(' ', '') : offer[locale]);
}
