import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';

interface PagingProps {
  total: number;
  offset: number;
  limit: number;
  /** The address and query of the list without its place. */
  query: string;
}

/** Which part of a list is shown, and the ways to the parts before and after it. */
export function Paging({ total, offset, limit, query }: PagingProps) {
  const t = useTranslations('work.oversight');
  if (total === 0) return null;
  const to = (from: number) => `${query}&from=${Math.max(0, from)}`;
  const last = Math.min(total, offset + limit);
  return (
    <nav className="paging" aria-label={t('learners')}>
      <p>
        {t('shown', { total, from: offset + 1, to: last })}{' '}
        {offset > 0 ? <Link to={to(offset - limit)}>{t('previous')}</Link> : null}{' '}
        {last < total ? <Link to={to(last)}>{t('next')}</Link> : null}
      </p>
    </nav>
  );
}
