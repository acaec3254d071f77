import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import type { Nominated } from '../params.ts';

/** What has just become of a nomination. */
export function NominationNotice({ outcome }: { outcome: Nominated }) {
  const t = useTranslations('work.editions.nominations');
  const { refused, enrolled, waiting = 0, others = 0, repeated = 0 } = outcome;
  if (refused === 'nobody') return <Notice kind="fault">{t('nobody')}</Notice>;
  if (refused) return <Notice kind="fault">{t(`refused.${refused}`)}</Notice>;
  if (enrolled === undefined) return null;
  const counts = { enrolled, waiting, others, repeated };
  return <Notice kind="success">{t('done', counts)}</Notice>;
}
