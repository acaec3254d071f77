import { useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { BankImportSummary } from '../queries.server.ts';
import { useFormatName } from './format-name.ts';

/** Files that were given to a bank before. */
export function BankImportList(props: { bankId: string; imports: readonly BankImportSummary[] }) {
  const t = useTranslations('work.banks');
  const formatName = useFormatName();
  const { bankId, imports } = props;
  if (imports.length === 0) return null;
  const columns: Column<BankImportSummary>[] = [
    {
      key: 'file',
      head: t('import.file'),
      names: true,
      cell: ({ id, fileName }) => (
        <Link to={`/teach/banks/${bankId}/imports/${id}`} document>
          {fileName || id}
        </Link>
      ),
    },
    { key: 'format', head: t('import.format'), cell: ({ format }) => formatName(format) },
    { key: 'items', head: t('import.items'), number: true, cell: ({ itemCount }) => itemCount },
    {
      key: 'state',
      head: t('import.state'),
      cell: ({ state, purged }) =>
        t(`import.states.${purged && state === 'ready' ? 'purged' : state}`),
    },
    {
      key: 'at',
      head: t('import.at'),
      minor: true,
      cell: ({ at }) => <DateTime instant={at} time />,
    },
    {
      key: 'by',
      head: t('import.by'),
      minor: true,
      cell: ({ by }) => by ?? t('question.gone'),
    },
  ];
  return (
    <section>
      <h2>{t('import.past')}</h2>
      <Table
        caption={t('import.past')}
        columns={columns}
        rows={imports}
        rowKey={({ id }) => id}
        dense
      />
    </section>
  );
}
