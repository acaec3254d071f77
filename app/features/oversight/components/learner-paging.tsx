import { useTranslations } from 'use-intl';
import { Paging } from '#app/ui/index.ts';

interface LearnerPagingProps {
  total: number;
  offset: number;
  limit: number;
  /** The address and query of the list without its place. */
  query: string;
}

/** Which part of a list of learners is shown, and the ways to the parts before and after it. */
export function LearnerPaging({ total, offset, limit, query }: LearnerPagingProps) {
  const t = useTranslations('work.oversight');
  if (total === 0) return null;
  const to = (from: number) => `${query}&from=${Math.max(0, from)}`;
  const last = Math.min(total, offset + limit);
  return (
    <Paging
      label={t('learners')}
      shown={t('shown', { total, from: offset + 1, to: last })}
      before={offset > 0 ? { to: to(offset - limit), label: t('previous') } : null}
      after={last < total ? { to: to(last), label: t('next') } : null}
    />
  );
}
