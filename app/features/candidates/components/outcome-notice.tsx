import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import { isDone, type Outcome } from '../outcomes.ts';

/** What came of the act before. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | null }) {
  const t = useTranslations('candidates.outcomes');
  if (outcome === null) return null;
  return <Notice kind={isDone(outcome) ? 'success' : 'fault'}>{t(outcome)}</Notice>;
}
