import { useTranslations } from 'use-intl';
import { Paging } from '#app/ui/index.ts';
import { PAGE_CARDS } from '../card-row.ts';

interface CandidatePagesProps {
  fair: string;
  query: Record<string, string | number | undefined> & { from: number };
  total: number;
}

/** The ways to the other pages of a list, with its filters. */
export function CandidatePages({ fair, query, total }: CandidatePagesProps) {
  const t = useTranslations('candidates');
  const { from } = query;
  if (total <= PAGE_CARDS && from === 0) return null;
  const to = (start: number) => {
    const said = Object.entries({ ...query, from: start, fair }).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    );
    return `/company/candidates?${new URLSearchParams(said).toString()}`;
  };
  const last = Math.min(total, from + PAGE_CARDS);
  return (
    <Paging
      label={t('pages')}
      shown={from < total ? t('shown', { from: from + 1, to: last, total }) : null}
      before={from > 0 ? { to: to(Math.max(0, from - PAGE_CARDS)), label: t('previous') } : null}
      after={last < total ? { to: to(last), label: t('next') } : null}
    />
  );
}
