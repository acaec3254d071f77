import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Select, Table, type Column } from '#app/ui/index.ts';
import type { MarkerRow } from '../marker-rows.server.ts';

interface MarkersTableProps {
  rows: readonly MarkerRow[];
  markers: readonly { id: string; name: string }[];
  /** Gives out what others have. */
  mayDecide: boolean;
}

/** Who has how many answers and since when, with the way to hand them over. */
export function MarkersTable({ rows, markers, mayDecide }: MarkersTableProps) {
  const t = useTranslations('marking');
  const columns: Column<MarkerRow>[] = [
    { key: 'name', head: t('marker'), names: true, cell: ({ name }) => name },
    { key: 'left', head: t('left'), number: true, cell: ({ left }) => left },
    {
      key: 'since',
      head: t('since'),
      minor: true,
      cell: ({ since }) => <DateTime instant={since} time />,
    },
    {
      key: 'handOver',
      head: t('handOver'),
      cell: (row) =>
        row.isOwn || mayDecide ? (
          <HandOver row={row} markers={markers.filter(({ id }) => id !== row.id)} />
        ) : null,
    },
  ];
  return <Table caption={t('markers')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function HandOver({ row, markers }: { row: MarkerRow; markers: MarkersTableProps['markers'] }) {
  const t = useTranslations('marking');
  return (
    <Form method="post" action="/teach/marking/handover" className="line-form">
      <input type="hidden" name="from" value={row.id} />
      <Select name="to" aria-label={t('handOverOf', { name: row.name })} defaultValue="">
        <option value="">{t('toQueue')}</option>
        {markers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button>{t('handOverNow')}</Button>
    </Form>
  );
}
