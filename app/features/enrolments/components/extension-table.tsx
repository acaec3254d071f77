import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Form, Table, Undo, type Column } from '#app/ui/index.ts';
import type { ExtensionRow } from '../extensions.server.ts';

/** Extensions that were given: to whom, how long, why, and the way to take one back. */
export function ExtensionTable({ rows }: { rows: readonly ExtensionRow[] }) {
  const t = useTranslations('work.extensions');
  const columns: Column<ExtensionRow>[] = [
    { key: 'scope', head: t('scope'), names: true, cell: (row) => <ScopeName {...row} /> },
    { key: 'time', head: t('time'), cell: ({ hours }) => t('hoursGiven', { hours }) },
    {
      key: 'dates',
      head: t('dates'),
      minor: true,
      cell: ({ fromAt, untilAt }) => (
        <>
          <DateTime instant={fromAt} zone="Asia/Tokyo" /> –{' '}
          <DateTime instant={lastMoment(untilAt)} zone="Asia/Tokyo" />
        </>
      ),
    },
    { key: 'reason', head: t('reason'), minor: true, cell: ({ reason }) => reason },
    { key: 'people', head: t('reached'), number: true, minor: true, cell: (row) => row.enrolments },
    {
      key: 'by',
      head: t('by'),
      minor: true,
      cell: ({ madeBy, madeAt }) => (
        <>
          {madeBy} <DateTime instant={madeAt} time />
        </>
      ),
    },
    { key: 'undo', head: t('state'), cell: (row) => <UndoForm row={row} /> },
  ];
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** A window ends at the first instant after it. */
function lastMoment(untilAt: string): string {
  return new Date(Date.parse(untilAt) - 1).toISOString();
}

export function ScopeName(row: Pick<ExtensionRow, 'scopeKind' | 'scopeId' | 'scopeName'>) {
  const locale = useLocale();
  const t = useTranslations('work');
  if (row.scopeKind === 'prefecture') return t(`prefectures.${row.scopeId as '01'}`);
  return row.scopeName?.[locale] ?? t('extensions.gone');
}

function UndoForm({ row }: { row: ExtensionRow }) {
  const t = useTranslations('work.extensions');
  if (row.undoneAt) return t('undone');
  return (
    <Form method="post" action={`/admin/extensions/${row.id}`}>
      <Undo />
      <Button kind="quiet">{t('undo')}</Button>
    </Form>
  );
}
