import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN, Link, Table, type Column } from '#app/ui/index.ts';
import type { PlacedCompany } from '../list-fairs.server.ts';

/** A fair as the coordinators' list shows it. */
export interface ListedFair {
  id: string;
  name: { ja: string; en: string };
  startsAt: string;
  companies: number;
}

/** All fairs. */
export function FairTable({ fairs }: { fairs: readonly ListedFair[] }) {
  const t = useTranslations('work.fairs');
  const locale = useLocale();
  const columns: Column<ListedFair>[] = [
    {
      ...{ key: 'name', head: t('name'), names: true },
      cell: ({ id, name }) => <Link to={`/admin/fairs/${id}`}>{name[locale]}</Link>,
    },
    {
      ...{ key: 'day', head: t('day') },
      cell: ({ startsAt }) => <DateTime instant={startsAt} zone={JAPAN} time />,
    },
    {
      ...{ key: 'companies', head: t('companies'), number: true },
      cell: ({ companies }) => companies,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={fairs} rowKey={({ id }) => id} />;
}

/** The companies of a fair, by booth. */
export function PlaceTable(props: { fairId: string; companies: readonly PlacedCompany[] }) {
  const t = useTranslations('work.fairs');
  const locale = useLocale();
  const { fairId, companies } = props;
  const columns: Column<PlacedCompany>[] = [
    {
      ...{ key: 'name', head: t('admit.company'), names: true },
      cell: ({ id, name }) => (
        <Link to={`/admin/fairs/${fairId}/companies/${id}`}>{name[locale]}</Link>
      ),
    },
    { key: 'booth', head: t('admit.booth'), cell: ({ booth }) => booth },
    { key: 'tables', head: t('admit.tables'), number: true, cell: ({ tables }) => tables },
  ];
  return (
    <Table
      dense
      caption={t('companies')}
      columns={columns}
      rows={companies}
      rowKey={({ id }) => id}
    />
  );
}
