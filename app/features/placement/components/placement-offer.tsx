import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';

/** The way to the placement test, for who does not know which course of a series fits; messages come with the page. */
export function PlacementOffer({ test }: { test: { slug: string; minutes: number } }) {
  const t = useTranslations('placement');
  return (
    <p>
      {t('ask')} <Link to={`/courses/${test.slug}`}>{t('take', { minutes: test.minutes })}</Link>
    </p>
  );
}
