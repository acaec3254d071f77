import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';

/** What else there is of somebody's meetings; files are fetched by the browser itself. */
export function MeetingLinks({ at, slug }: { at: string; slug: string }) {
  const t = useTranslations('meetings');
  return (
    <>
      <ul>
        <li>
          <Link to={`/career/fairs/${slug}/reasons`}>{t('links.why')}</Link>
        </li>
        <li>
          <Link to={`${at}/sheet`}>{t('links.sheet')}</Link>
        </li>
        <li>
          <a href={`${at}/calendar`} download>
            {t('links.ics')}
          </a>
          <br />
          <small>{t('links.icsText')}</small>{' '}
          <a href={`${at}/calendar?companies=shown`} download>
            {t('links.icsNamed')}
          </a>
        </li>
        <li>
          <Link to={`/career/fairs/${slug}`}>{t('whole')}</Link>
        </li>
      </ul>
      <p className="small">
        <Link to={`/fairs/${slug}/record`}>{t('links.record')}</Link>
      </p>
    </>
  );
}
