import { useTranslations } from 'use-intl';
import { DateTime } from '#app/ui/index.ts';
import type { ReceiptLine } from '#app/features/quizzes/exports.ts';

/** The receipt of an answer: what came when, and a digest of it. */
export function ReceiptFacts({ receipt }: { receipt: ReceiptLine }) {
  const t = useTranslations('marking.receipt');
  const { sequence, receivedAt, clientAt, digest, late, isCounted } = receipt;
  return (
    <dl className="facts">
      <dt>{t('sequence')}</dt>
      <dd>{sequence}</dd>
      <dt>{t('received')}</dt>
      <dd>
        <DateTime instant={receivedAt} time /> ·{' '}
        {t(late ? (isCounted ? 'counted' : 'late') : 'inTime')}
      </dd>
      <dt>{t('clientAt')}</dt>
      <dd>{clientAt ? <DateTime instant={clientAt} time /> : '–'}</dd>
      <dt>{t('digest')}</dt>
      <dd>{digest ? <code className="digest">{digest}</code> : '–'}</dd>
    </dl>
  );
}
