import { useTranslations } from 'use-intl';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { Link, Notice } from '#app/ui/index.ts';

interface NameWordsProps {
  slug: string;
  number: number;
  opensName: boolean;
}

/** What accepting a meeting means for somebody's name, and where that is decided. */
export function NameWords({ slug, number, opensName }: NameWordsProps) {
  const t = useTranslations('meetings.name');
  return (
    <Notice title={t('title')}>
      <p>{opensName ? t('open') : t('closed', { number: cardNumber(number) })}</p>
      <p>
        <Link to={`/career/fairs/${slug}/choices#name`}>{t('change')}</Link>
      </p>
    </Notice>
  );
}
