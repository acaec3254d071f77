import { useLocale, useTranslations } from 'use-intl';
import { StackedBars, Table, type Column } from '#app/ui/index.ts';
import type { Figures } from '../figures.server.ts';

type Named = Figures & { label: string };

interface FiguresSectionProps {
  by: string;
  figures: readonly Figures[];
  /** Names of editions by id, where editions are the groups. */
  names: Readonly<Record<string, { ja: string; en: string }>>;
}

const SERIES = ['completed', 'onPace', 'behind', 'notStarted', 'ended'] as const;

/** How those who are overseen stand, as a picture and as its table. */
export function FiguresSection({ by, figures, names }: FiguresSectionProps) {
  const t = useTranslations('work.oversight');
  const locale = useLocale();
  const prefecture = useTranslations('work.prefectures');
  const labelOf = (key: string | null) => {
    if (key === null) return t('unknown');
    if (by === 'edition') return names[key]?.[locale] ?? key;
    if (by === 'prefecture') return prefecture(key as '01');
    return by === 'arrival-group' ? t('group', { name: key }) : key;
  };
  const rows: Named[] = figures.map((row) => ({ ...row, label: labelOf(row.key) }));
  const number = (key: keyof Figures & keyof Named): Column<Named> => ({
    key,
    head: t(`columns.${key as 'enrolled'}`),
    number: true,
    cell: (row) => row[key],
  });
  const columns: Column<Named>[] = [
    { key: 'label', head: t(`by.${by as 'kind'}`), names: true, cell: ({ label }) => label },
    number('enrolled'),
    number('completed'),
    number('onPace'),
    number('behind'),
    number('notStarted'),
    number('ended'),
  ];
  if (rows.length === 0) return <p>{t('nobody')}</p>;
  return (
    <>
      <StackedBars
        title={t('plot', { by: t(`by.${by as 'kind'}`) })}
        series={SERIES.map((key) => ({ key, label: t(`columns.${key}`) }))}
        bars={rows.map((row) => ({ label: row.label, values: SERIES.map((key) => row[key]) }))}
      />
      <Table
        caption={t('figures')}
        columns={columns}
        rows={rows}
        rowKey={({ label }) => label}
        dense
      />
    </>
  );
}
