import { useLocale, useTranslations } from 'use-intl';
import { Crumbs } from '#app/ui/index.ts';

interface CrumbsProps {
  fair: { slug: string; name: { ja: string; en: string } };
  /** On a page below the list of meetings. */
  below?: boolean;
}

/** The way to somebody's meetings at a fair. */
export function MeetingCrumbs({ fair, below }: CrumbsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const at = `/career/fairs/${fair.slug}`;
  return (
    <Crumbs
      items={[
        { label: t('site.nav.career'), to: '/career' },
        { label: t('careerFairs.title'), to: '/career/fairs' },
        { label: fair.name[locale], to: at },
        ...(below ? [{ label: t('meetings.title'), to: `${at}/meetings` }] : []),
      ]}
    />
  );
}
