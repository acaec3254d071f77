import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { BankSummary } from '../queries.server.ts';
import type { Status } from '../statuses.ts';

const SHOWN: readonly Status[] = ['ready', 'draft', 'retired'];

/** Banks, a line each: how many questions of each status, and when something last changed. */
export function BankTable({ banks }: { banks: readonly BankSummary[] }) {
  const t = useTranslations('work.banks');
  const locale = useLocale();
  const columns: Column<BankSummary>[] = [
    {
      key: 'name',
      head: t('name'),
      names: true,
      cell: ({ id, title, courseSlug }) => (
        <>
          <Link to={`/teach/banks/${id}`} document>
            {title[locale]}
          </Link>
          {courseSlug ? <small> {t('ofCourse')}</small> : null}
        </>
      ),
    },
    ...SHOWN.map((status): Column<BankSummary> => {
      const head = t(status);
      return { key: status, head, number: true, cell: ({ counts }) => counts[status] };
    }),
    {
      key: 'changedAt',
      head: t('changedAt'),
      minor: true,
      cell: ({ changedAt }) => <DateTime instant={changedAt} />,
    },
  ];
  return (
    <Table caption={t('title')} columns={columns} rows={banks} rowKey={({ id }) => id} dense />
  );
}
