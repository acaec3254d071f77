import { useLocale, useTranslations } from 'use-intl';

type Bilingual = { en: string; ja: string };
type Place = { label: Bilingual; url: string; year: string };

/**
 * Contacts that the operator has entered, each with its year. A link tells the other site nothing of
 * where its reader comes from, and no press of it is counted.
 */
export function OperatorPlaces({ text, places }: { text: Bilingual; places: readonly Place[] }) {
  const t = useTranslations('pages.places');
  const locale = useLocale();
  return (
    <>
      <p className="lead">{text[locale]}</p>
      {places.length === 0 ? <p className="small">{t('none')}</p> : <h2>{t('title')}</h2>}
      {places.length === 0 ? null : (
        <ul>
          {places.map(({ label, url, year }) => (
            <li key={url}>
              <a href={url} rel="noopener noreferrer" referrerPolicy="no-referrer">
                {label[locale]}
              </a>{' '}
              <small>{t('asOf', { year })}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
