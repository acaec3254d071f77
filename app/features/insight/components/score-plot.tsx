import { useTranslations } from 'use-intl';
import { Histogram, Table, type Column } from '#app/ui/index.ts';

type Line = { key: string; people: number };

/** How many reached which score: a picture, and the same as a table. */
export function ScorePlot({ tenths }: { tenths: readonly number[] }) {
  const t = useTranslations('work.insight');
  const lines: Line[] = tenths.map((people, at) => ({
    key: t('tenth', { from: `${at * 10}`, to: `${at === 9 ? 100 : at * 10 + 9}` }),
    people,
  }));
  const columns: Column<Line>[] = [
    { key: 'score', head: t('score'), names: true, cell: ({ key }) => key },
    { key: 'people', head: t('people'), number: true, cell: ({ people }) => people },
  ];
  const edges = Array.from({ length: 11 }, (_, at) => `${at * 10}%`);
  return (
    <>
      <Histogram title={t('scoresCaption')} values={tenths} edges={edges} />
      <details>
        <summary>{t('scoresTable')}</summary>
        <Table
          caption={t('scoresCaption')}
          columns={columns}
          rows={lines}
          rowKey={({ key }) => key}
          dense
        />
      </details>
    </>
  );
}
