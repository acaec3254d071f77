import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Bilingual } from '#app/features/questions/exports.ts';
import { Mark, Table, useDateTimes, type Column } from '#app/ui/index.ts';
import type { ResultState } from '../result-choices.ts';
import type { ResultRow } from '../results.ts';

const MARKS = {
  absent: { shape: 'square', tone: 'quiet' },
  open: { shape: 'play', tone: 'here' },
  returned: { shape: 'dash', tone: 'near' },
  waiting: { shape: 'clock', tone: 'near' },
  late: { shape: 'clock', tone: 'near' },
  done: { shape: 'circle', tone: 'ok' },
} as const satisfies Record<ResultState, object>;

interface ResultsTableProps {
  rows: readonly ResultRow[];
  /** Named in each row where there is more than one. */
  editions: readonly { id: string; name: Bilingual }[];
  hasMark: boolean;
}

/** Learners with their results, a line each; what many lines say alike is made once. */
export function ResultsTable({ rows, editions, hasMark }: ResultsTableProps) {
  const t = useTranslations('work.insight.results');
  const cells = useCells(editions);
  // Two people may have one name and one result: a line is known by its place alone.
  const places = new Map(rows.map((row, place) => [row, place]));
  const columns: Column<ResultRow>[] = [
    { key: 'name', head: t('columns.name'), names: true, cell: ({ name }) => name },
    { key: 'state', head: t('columns.state'), cell: cells.state },
    { key: 'percent', head: t('columns.percent'), number: true, cell: cells.percent },
    { key: 'points', head: t('columns.points'), number: true, minor: true, cell: cells.points },
    { key: 'passed', head: t('columns.passed'), cell: cells.passed },
    {
      ...{ key: 'attempts', head: t('columns.attempts'), number: true, minor: true },
      cell: ({ attempts }) => attempts,
    },
    { key: 'at', head: t('columns.at'), minor: true, cell: cells.at },
    { key: 'edition', head: t('columns.edition'), minor: true, cell: cells.edition },
  ];
  const isShown = ({ key }: Column<ResultRow>) =>
    key === 'passed' ? hasMark : key === 'edition' ? editions.length > 1 : true;
  return (
    <Table
      caption={t('see')}
      columns={columns.filter(isShown)}
      rows={rows}
      rowKey={(row) => `${places.get(row)}`}
      dense
    />
  );
}

/** Makes a cell once for each key. */
function once<R>(keyOf: (row: R) => string | null, make: (row: R) => ReactNode) {
  const made = new Map<string, ReactNode>();
  return (row: R): ReactNode => {
    const key = keyOf(row);
    if (key === null) return '–';
    if (!made.has(key)) made.set(key, make(row));
    return made.get(key);
  };
}

function useCells(editions: ResultsTableProps['editions']) {
  const t = useTranslations('work.insight.results');
  const locale = useLocale();
  const dateTime = useDateTimes();
  const names = new Map(editions.map(({ id, name }) => [id, name[locale]]));
  return {
    state: once<ResultRow>(
      ({ state }) => state,
      ({ state }) => (
        <>
          <Mark {...MARKS[state]} />
          {` ${t(`states.${state}`)}`}
        </>
      ),
    ),
    percent: ({ percent }: ResultRow) => (percent === null ? '–' : `${Math.floor(percent)}%`),
    points: once<ResultRow>(
      ({ score, maxScore }) => (score === null ? null : `${score}/${maxScore}`),
      ({ score, maxScore }) => t('points', { score: score ?? 0, max: maxScore ?? 0 }),
    ),
    passed: once<ResultRow>(
      ({ passed }) => (passed === null ? null : String(passed)),
      ({ passed }) => t(passed ? 'yes' : 'no'),
    ),
    at: once<ResultRow>(
      ({ handedInAt }) => handedInAt,
      ({ handedInAt }) => dateTime({ instant: handedInAt ?? '', zone: 'Asia/Tokyo', time: true }),
    ),
    edition: ({ editionId }: ResultRow) => names.get(editionId),
  };
}
