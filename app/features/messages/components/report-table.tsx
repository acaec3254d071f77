import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { ReportLine } from '../report-view.ts';

/** What was reported, for staff. */
export function ReportTable({ reports }: { reports: readonly ReportLine[] }) {
  const t = useTranslations('work.messageReports');
  const locale = useLocale();
  const columns: Column<ReportLine>[] = [
    {
      key: 'reportedAt',
      head: t('reportedAt'),
      names: true,
      cell: ({ id, reportedAt }) => (
        <Link to={`/admin/message-reports/${id}`}>
          <DateTime instant={reportedAt} time />
        </Link>
      ),
    },
    { key: 'by', head: t('by'), cell: ({ side }) => t(`sides.${side}`) },
    { key: 'company', head: t('company'), cell: ({ company }) => company.name[locale] },
    { key: 'fair', head: t('fair'), minor: true, cell: ({ fair }) => fair.name[locale] },
    {
      key: 'state',
      head: t('state'),
      cell: ({ settledAt }) => t(settledAt ? 'settled' : 'waiting'),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={reports} rowKey={({ id }) => id} />;
}
