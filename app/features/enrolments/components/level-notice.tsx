import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';

/** What has just become of asking for another level; its messages come with the page. */
export function LevelNotice({ outcome }: { outcome: string | null }) {
  const t = useTranslations('levels');
  switch (outcome) {
    case 'waiting':
    case 'awaiting-approval':
    case 'in-lottery':
      return <Notice kind="success">{t(`said.${outcome}`)}</Notice>;
    case 'not-enrolled':
    case 'completed':
    case 'completed-there':
    case 'other-series':
    case 'closed':
    case 'not-in-audience':
      return <Notice kind="fault">{t(`faults.${outcome}`)}</Notice>;
    default:
      return null;
  }
}
