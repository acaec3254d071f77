import { useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { ImportSummary } from '../queries.server.ts';

/** Imports so far, a line each. */
export function ImportList({ imports }: { imports: readonly ImportSummary[] }) {
  const t = useTranslations('work.imports');
  const columns: Column<ImportSummary>[] = [
    {
      key: 'file',
      head: t('list.file'),
      names: true,
      cell: ({ id, fileName }) => (
        <Link to={`/admin/imports/${id}`} document>
          {fileName || t('list.gone')}
        </Link>
      ),
    },
    { key: 'kind', head: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'rows', head: t('list.rows'), number: true, cell: ({ rowCount }) => rowCount },
    {
      key: 'state',
      head: t('list.state'),
      cell: ({ state, purged }) =>
        purged && state !== 'applied' ? t('state.purged') : t(`state.${state}`),
    },
    {
      key: 'at',
      head: t('list.at'),
      minor: true,
      cell: ({ uploadedAt }) => <DateTime instant={uploadedAt} time />,
    },
    { key: 'by', head: t('list.by'), minor: true, cell: ({ uploadedBy }) => uploadedBy ?? '' },
  ];
  return (
    <Table caption={t('list.title')} columns={columns} rows={imports} rowKey={({ id }) => id} />
  );
}
