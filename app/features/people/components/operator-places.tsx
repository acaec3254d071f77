import { useLocale, useTranslations } from 'use-intl';

type Bilingual = { en: string; ja: string };
type Place = { label: Bilingual; url: string; year: string };

interface OperatorPlacesProps {
  text: Bilingual;
  year: string;
  places: readonly Place[];
  /** The text is ours until the operator enters its own. */
  example?: true | undefined;
}

/**
 * What the operator says, and contacts, each with its year. A link tells the other site nothing of
 * where its reader comes from, and no press of it is counted.
 */
export function OperatorPlaces({ text, year, places, example }: OperatorPlacesProps) {
  const t = useTranslations('pages.places');
  const locale = useLocale();
  return (
    <>
      <p className="lead">
        {text[locale]} <small>{t('asOf', { year })}</small>
      </p>
      {example ? <p className="small">{t('example')}</p> : null}
      {places.length === 0 ? <p className="small">{t('none')}</p> : <h2>{t('title')}</h2>}
      {places.length === 0 ? null : (
        <ul>
          {places.map((place) => (
            <li key={place.url}>
              <a href={place.url} rel="noopener noreferrer" referrerPolicy="no-referrer">
                {place.label[locale]}
              </a>{' '}
              <small>{t('asOf', { year: place.year })}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
