import { useTranslations } from 'use-intl';
import { Table, type Column } from '#app/ui/index.ts';
import type { RowView } from '../row-views.server.ts';

/** Rows of one kind: what is wrong with each, or what it changes. */
export function RowTable({ rows, caption }: { rows: readonly RowView[]; caption: string }) {
  const t = useTranslations('work.imports.rows');
  const columns: Column<RowView>[] = [
    { key: 'row', head: t('row'), number: true, cell: ({ number }) => number },
    { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
  ];
  const fate = rows[0]?.fate;
  if (fate === 'faulty') columns.push({ key: 'faults', head: t('faults'), cell: FaultList });
  if (fate === 'changed') columns.push({ key: 'changes', head: t('changes'), cell: ChangeList });
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      dense
    />
  );
}

function FaultList({ faults }: RowView) {
  return (
    <ul>
      {faults.map(({ column, value, text }) => (
        <li key={`${column} ${text}`}>
          <strong>{column}</strong> {value ? <q>{value}</q> : null} {text}
        </li>
      ))}
    </ul>
  );
}

function ChangeList({ changes }: RowView) {
  const t = useTranslations('work.imports.rows');
  return (
    <ul>
      {changes.map(({ field, from, to }) => (
        <li key={field}>{t('change', { field, from: from ?? t('nothing'), to })}</li>
      ))}
    </ul>
  );
}
