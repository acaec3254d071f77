import { useTranslations } from 'use-intl';
import { DateTime, Link, Notice } from '#app/ui/index.ts';
import type { Correction } from '../find-correction.server.ts';

/** That attempts were marked by a key that was corrected since; and the way to what else can be done. */
export function CorrectionNotice({
  correction,
  questionId,
}: {
  correction: Correction | null;
  questionId: string;
}) {
  const t = useTranslations('regrading');
  const to = `/teach/regrades/new?question=${questionId}`;
  if (!correction) {
    return (
      <p>
        <Link to={`${to}&manner=full`} document>
          {t('void')}
        </Link>
      </p>
    );
  }
  const { attempts, at } = correction;
  return (
    <Notice>
      <DateTime instant={at} time />: {t('corrected', { count: attempts })}{' '}
      <Link to={to} document>
        {t('see')}
      </Link>
    </Notice>
  );
}
