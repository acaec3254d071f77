import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';

/** A registration as the coordinators' list shows it. */
export interface ListedRegistration {
  id: string;
  nameJa: string;
  nameEn: string;
  corporateNumber: string;
  askerName: string;
  confirmedAt: string;
  decision: 'approved' | 'refused' | null;
}

/** Registrations, each with the way to its page. */
export function RegistrationTable(props: {
  caption: string;
  rows: readonly ListedRegistration[];
  decided?: boolean;
}) {
  const t = useTranslations('work.companies');
  const locale = useLocale();
  const columns: Column<ListedRegistration>[] = [
    {
      ...{ key: 'name', head: t('name'), names: true },
      cell: ({ id, nameJa, nameEn }) => (
        <Link to={`/admin/companies/${id}`}>{locale === 'ja' ? nameJa : nameEn}</Link>
      ),
    },
    { key: 'number', head: t('corporateNumber'), cell: ({ corporateNumber }) => corporateNumber },
    { key: 'asker', head: t('asker'), cell: ({ askerName }) => askerName },
    {
      ...{ key: 'at', head: t('confirmedAt'), minor: true },
      cell: ({ confirmedAt }) => <DateTime instant={confirmedAt} time />,
    },
    {
      ...{ key: 'decision', head: t('decision') },
      cell: ({ decision }) => (decision ? t(decision) : null),
    },
  ];
  return (
    <Table
      caption={props.caption}
      columns={props.decided ? columns : columns.slice(0, -1)}
      rows={props.rows}
      rowKey={({ id }) => id}
    />
  );
}
