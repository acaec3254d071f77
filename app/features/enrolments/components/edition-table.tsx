import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, type Column } from '#app/ui/index.ts';
import type { EditionRow } from '../list-editions.server.ts';
import { DayRange, JapanDay } from './day-range.tsx';

/** Editions of one fiscal year: when each takes people in, and how full it is. */
export function EditionTable({ caption, rows }: { caption: string; rows: readonly EditionRow[] }) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const columns: Column<EditionRow>[] = [
    {
      key: 'edition',
      head: t('column.edition'),
      names: true,
      cell: ({ id, name }) => <Link to={`/admin/editions/${id}`}>{name[locale]}</Link>,
    },
    { key: 'course', head: t('column.course'), cell: ({ course }) => course[locale] },
    {
      key: 'term',
      head: t('column.term'),
      minor: true,
      cell: ({ term }) => (term ? t(`terms.${term}`) : ''),
    },
    { key: 'state', head: t('column.state'), cell: ({ state }) => t(`states.${state}`) },
    {
      key: 'window',
      head: t('column.window'),
      minor: true,
      cell: ({ opensAt, closesAt }) => <DayRange first={opensAt} last={closesAt} />,
    },
    {
      key: 'starts',
      head: t('column.starts'),
      minor: true,
      cell: ({ startsAt }) => (startsAt ? <JapanDay instant={startsAt} /> : ''),
    },
    {
      key: 'seats',
      head: t('column.seats'),
      number: true,
      cell: ({ seatsTaken: taken, capacity }) =>
        capacity === null ? taken : t('seats', { taken, capacity }),
    },
    {
      key: 'waiting',
      head: t('column.waiting'),
      number: true,
      cell: ({ waiting }) => waiting,
    },
    {
      key: 'awaiting',
      head: t('column.awaiting'),
      number: true,
      cell: ({ awaiting }) => awaiting,
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
