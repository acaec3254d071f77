import { useTranslations } from 'use-intl';
import { DateTime, Table, type Column } from '#app/ui/index.ts';
import type { PointsLine, ReceiptsView } from '../receipts-view.server.ts';

type Line = ReceiptsView['receipts'][number];

/** How the points add up, line by line. */
export function PointsTable({ lines, score }: Pick<ReceiptsView, 'lines' | 'score'>) {
  const t = useTranslations('receipts');
  if (!lines || !score) return <p>{t('noPoints')}</p>;
  const columns: Column<PointsLine>[] = [
    { key: 'number', head: t('question'), names: true, cell: ({ number }) => number },
    {
      key: 'points',
      head: t('points'),
      cell: ({ given, most }) => t('of', { given, most }),
    },
    {
      key: 'again',
      head: t('remarks'),
      minor: true,
      cell: ({ again }) =>
        again ? (
          <>
            {t(again.isVoid ? 'void' : 'corrected', { before: again.before })}{' '}
            <DateTime instant={again.at} />
          </>
        ) : (
          ''
        ),
    },
  ];
  const { score: given, maxScore: most } = score;
  return (
    <>
      <Table
        caption={t('adding')}
        columns={columns}
        rows={lines}
        rowKey={({ number }) => String(number)}
        dense
      />
      <p>
        <strong>{t('sum', { given, most })}</strong>
      </p>
    </>
  );
}

/** The receipts of the answers, in the order in which they came. */
export function ReceiptTable({ receipts }: Pick<ReceiptsView, 'receipts'>) {
  const t = useTranslations('receipts');
  const columns: Column<Line>[] = [
    {
      key: 'number',
      head: t('question'),
      names: true,
      cell: ({ number, sequence }) => t('answerOf', { number, sequence }),
    },
    {
      key: 'at',
      head: t('received'),
      cell: ({ receivedAt }) => <DateTime instant={receivedAt} time />,
    },
    {
      key: 'late',
      head: t('state'),
      cell: ({ late, isCounted }) => t(late ? (isCounted ? 'counted' : 'late') : 'inTime'),
    },
    {
      key: 'digest',
      head: t('digest'),
      minor: true,
      cell: ({ digest }) => (digest ? <code className="digest">{digest}</code> : t('erased')),
    },
  ];
  return (
    <Table
      caption={t('receipts')}
      columns={columns}
      rows={receipts}
      rowKey={({ number, sequence }) => `${number} ${sequence}`}
      dense
    />
  );
}
