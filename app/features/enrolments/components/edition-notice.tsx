import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import type { Outcome } from '../params.ts';

/** What has just become of an act on an edition. */
export function EditionNotice({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('work.editions.page');
  const { done, refused, enrolled = 0, waiting = 0 } = outcome;
  if (refused) return <Notice kind="fault">{t(`refused.${refused}`)}</Notice>;
  if (!done) return null;
  return <Notice kind="success">{t(`done.${done}`, { enrolled, waiting })}</Notice>;
}
