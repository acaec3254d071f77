import { useLocale, useTranslations } from 'use-intl';
import { Link, Row, Rows } from '#app/ui/index.ts';
import { addressOfOffer, type Offer } from '../offer.ts';

/** Courses that are offered to the reader, each with its language, its time and how far they have come. */
export function OfferRows({ offers }: { offers: readonly Offer[] }) {
  const t = useTranslations('offers');
  const locale = useLocale();
  return (
    <Rows>
      {offers.map((offer) => (
        <Row
          key={offer.slug}
          state={STATES[offer.state]}
          title={<Link to={addressOfOffer(offer)}>{offer.title[locale]}</Link>}
          meta={t(`state.${offer.state}`, { done: offer.lessonsDone, all: offer.lessons })}
          why={
            <>
              <p>{offer.summary[locale]}</p>
              <p className="small">
                {offer.minutes < LONG
                  ? t('minutes', { minutes: offer.minutes, lessons: offer.lessons })
                  : t('hours', { hours: offer.hours, lessons: offer.lessons })}
                {offer.language ? ` ${t(`language.${offer.language}`)}` : ''}
              </p>
            </>
          }
        />
      ))}
    </Rows>
  );
}

/** From how many minutes on a course is told in hours, as in the catalogue. */
const LONG = 120;

const STATES = { new: 'open', begun: 'here', complete: 'done' } as const;
