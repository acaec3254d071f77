import { useTranslations } from 'use-intl';
import { Table, type Column } from '#app/ui/index.ts';
import type { Expired } from '../sweep-retention.server.ts';

/** Each kind of data with its period, the reason, and how much is past it. */
export function RetentionTable({ kinds }: { kinds: readonly Expired[] }) {
  const t = useTranslations('work.retention');
  const columns: Column<Expired>[] = [
    { key: 'kind', head: t('kind'), names: true, cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'period',
      head: t('period'),
      cell: ({ days }) => (days === 0 ? t('atOnce') : t('days', { count: days })),
    },
    { key: 'reason', head: t('reason'), minor: true, cell: ({ source }) => t(`sources.${source}`) },
    { key: 'rows', head: t('rows'), number: true, cell: ({ rows }) => rows },
  ];
  return <Table caption={t('title')} columns={columns} rows={kinds} rowKey={({ kind }) => kind} />;
}
