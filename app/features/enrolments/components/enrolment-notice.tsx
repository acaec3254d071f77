import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';

/** What has just become of asking for a place in a course, or of giving one up. */
export function EnrolmentNotice({ outcome }: { outcome: string | null }) {
  const t = useTranslations('courses');
  switch (outcome) {
    case 'applied':
    case 'withdrawn':
      return <Notice kind="success">{t(`editions.${outcome}`)}</Notice>;
    case 'closed':
      return <Notice kind="fault">{t('closed')}</Notice>;
    case 'not-in-audience':
    case 'not-enrolled':
    case 'code':
    case 'too-many':
    case 'completed':
      return <Notice kind="fault">{t(`editions.refused.${outcome}`)}</Notice>;
    default:
      return null;
  }
}
