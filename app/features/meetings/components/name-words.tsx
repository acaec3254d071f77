import { useTranslations } from 'use-intl';
import { Link, Notice } from '#app/ui/index.ts';

interface NameWordsProps {
  slug: string;
  number: number;
  opensName: boolean;
}

/** What accepting a meeting means for somebody's name, and where that is decided. */
export function NameWords({ slug, number, opensName }: NameWordsProps) {
  const t = useTranslations('meetings.name');
  const written = String(number).padStart(4, '0');
  return (
    <Notice title={t('title')}>
      <p>{opensName ? t('open') : t('closed', { number: written })}</p>
      <p>
        <Link to={`/career/fairs/${slug}/choices#name`}>{t('change')}</Link>
      </p>
    </Notice>
  );
}
