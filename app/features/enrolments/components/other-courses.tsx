import { useLocale, useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';

const JLPT = { en: 'https://www.jlpt.jp/e/', ja: 'https://www.jlpt.jp/' };
const MINATO = 'https://minato-jf.jp/';

/** For whom the course is too easy, why, and what there is instead. It stays open to them. */
export function OtherCourses({ notFor }: { notFor: string }) {
  const t = useTranslations('firstVisit.notFor');
  const locale = useLocale();
  return (
    <>
      <p className="lead">{notFor}</p>
      <ul>
        <li>
          <Link to="/courses">{t('courses')}</Link>
        </li>
        <li>
          {t('jlptText')} <Link to={JLPT[locale]}>{t('jlpt')}</Link>
        </li>
        <li>
          {t('selfStudyText')} <Link to={MINATO}>{t('selfStudy')}</Link>
        </li>
      </ul>
      <p>{t('stays')}</p>
    </>
  );
}
