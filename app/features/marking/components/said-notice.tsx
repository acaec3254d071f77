import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';

const REFUSALS = [
  ...(['taken', 'returned', 'levels-missing', 'lower', 'nothing-said', 'settled'] as const),
  ...(['too-many', 'not-a-marker', 'nothing', 'comment', 'time'] as const),
];

/** What came of the last press, where it needs words. */
export function SaidNotice(props: {
  refused: string | null;
  handed?: number;
  isKept?: boolean;
  /** Names of criteria without a level. */
  criteria?: string;
}) {
  const { refused, handed = 0, isKept = false, criteria = '' } = props;
  const t = useTranslations('marking');
  const code = REFUSALS.find((each) => each === refused);
  if (code) return <Notice kind="fault">{t(`refusal.${code}`, { criteria })}</Notice>;
  if (handed > 0) return <Notice kind="success">{t('handedOver', { answers: handed })}</Notice>;
  return isKept ? <Notice kind="success">{t('item.kept')}</Notice> : null;
}
