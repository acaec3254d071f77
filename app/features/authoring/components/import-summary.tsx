import { useTranslations } from 'use-intl';
import { Link, Notice } from '#app/ui/index.ts';
import type { ImportPreview } from '../import-preview.server.ts';
import { FATES } from '../plan-import.ts';
import { useFormatName } from './format-name.ts';
import { useKindName } from './kind-name.ts';

interface ImportSummaryProps {
  bankId: string;
  preview: ImportPreview;
  /** Why it was not applied. */
  again: string | null;
}

/** What a file is and holds, and what has become of it. */
export function ImportSummary({ bankId, preview, again }: ImportSummaryProps) {
  const t = useTranslations('work.banks.import');
  const formatName = useFormatName();
  const kindName = useKindName();
  const { fileName, format, itemCount, kinds, pictures, sounds } = preview;
  return (
    <>
      <p>
        {fileName} <small>{t('inFile', { format: formatName(format), count: itemCount })}</small>
      </p>
      {again === 'outdated' && preview.state === 'ready' ? (
        <Notice kind="fault">{t('outdated')}</Notice>
      ) : null}
      {preview.purged && preview.state === 'ready' ? <Notice>{t('gone')}</Notice> : null}
      {preview.state === 'applied' ? <Applied bankId={bankId} preview={preview} /> : null}
      {kinds.length > 0 ? (
        <dl className="facts">
          <dt>{t('kinds')}</dt>
          <dd>{kinds.map(({ kind, count }) => `${kindName(kind)} ${count}`).join(', ')}</dd>
        </dl>
      ) : null}
      {pictures + sounds > 0 ? <p>{t('media', { pictures, sounds })}</p> : null}
    </>
  );
}

function Applied({ bankId, preview }: Omit<ImportSummaryProps, 'again'>) {
  const t = useTranslations('work.banks.import');
  const counts = FATES.filter((fate) => preview.counts[fate] > 0);
  return (
    <Notice kind="success" title={t('applied')}>
      <p>{counts.map((fate) => `${t(`fates.${fate}`)}: ${preview.counts[fate]}`).join(', ')}</p>
      <p>
        <Link to={`/teach/banks/${bankId}`} document>
          {t('toBank')}
        </Link>
      </p>
    </Notice>
  );
}
