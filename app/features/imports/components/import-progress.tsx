import { useTranslations } from 'use-intl';
import { Progress } from '#app/ui/index.ts';
import type { ImportSummary } from '../queries.server.ts';

/** How far the work behind the page has come; the page asks again by itself. */
export function ImportProgress({ summary }: { summary: ImportSummary }) {
  const t = useTranslations('work.imports.progress');
  const { state, checkedCount, rowCount } = summary;
  const isApplying = state === 'applying';
  const text = t('text', { done: checkedCount, all: rowCount });
  return (
    <>
      <p role="status">{isApplying ? t('applying') : t('checking')}</p>
      {isApplying ? null : (
        <Progress label={t('checking')} value={checkedCount} max={rowCount} text={text} />
      )}
      <p>{isApplying ? null : text}</p>
      <p>{t('reload')}</p>
    </>
  );
}
