import { useTranslations } from 'use-intl';
import { DateTime, Link } from '#app/ui/index.ts';

interface OwnArchivesProps {
  archives: readonly {
    id: string;
    /** Null while it is being made. */
    ready: { byteSize: number; expiresAt: string } | null;
  }[];
}

/** Copies of one's own data: being made, or to be taken. */
export function OwnArchives({ archives }: OwnArchivesProps) {
  const t = useTranslations('privacy');
  return archives.map(({ id, ready }) =>
    ready ? (
      <section key={id}>
        <p>{t('ready')}</p>
        <p>
          <Link to={`/account/data/${id}`} document>
            {t('take', { size: t('kilobytes', { count: Math.ceil(ready.byteSize / 1024) }) })}
          </Link>
        </p>
        <p>{t.rich('until', { when: () => <DateTime instant={ready.expiresAt} time /> })}</p>
        <p className="small">{t('again')}</p>
      </section>
    ) : (
      <p key={id} role="status">
        {t('making')}
      </p>
    ),
  );
}
