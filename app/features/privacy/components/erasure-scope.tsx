import { useTranslations } from 'use-intl';

interface ErasureScopeProps {
  counts: { enrolments: number; certificates: number };
}

const GOES = ['person', 'account', 'learning', 'told', 'files', 'remarks'] as const;
const STAYS = ['certificates', 'audit', 'backups'] as const;

/** What goes with a person, and what stays and why. */
export function ErasureScope({ counts }: ErasureScopeProps) {
  const t = useTranslations('work.erasure');
  return (
    <>
      <h2>{t('goes')}</h2>
      <ul>
        {GOES.map((key) => (
          <li key={key}>{t(`goesList.${key}`, counts)}</li>
        ))}
      </ul>
      <h2>{t('stays')}</h2>
      <ul>
        {STAYS.map((key) => (
          <li key={key}>{t(`staysList.${key}`, counts)}</li>
        ))}
      </ul>
    </>
  );
}
