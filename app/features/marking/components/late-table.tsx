import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link, Table, type Column } from '#app/ui/index.ts';
import type { LateLine } from '../late-view.server.ts';

/** Where a late answer is decided on. */
export const lateAddress = (of: Pick<LateLine, 'attemptId' | 'questionId' | 'sequence'>) =>
  `/teach/marking/late/${of.attemptId}/${encodeURIComponent(of.questionId)}/${of.sequence}`;

/** Late answers that wait for a decision. */
export function LateTable({ lines }: { lines: readonly LateLine[] }) {
  const t = useTranslations('marking.late');
  const locale = useLocale();
  const columns: Column<LateLine>[] = [
    {
      key: 'quiz',
      head: t('quiz'),
      names: true,
      cell: (line) => (
        <Link to={lateAddress(line)} document>
          {t('name', { quiz: line.quiz[locale], number: line.number })}
        </Link>
      ),
    },
    { key: 'learner', head: t('learner'), cell: ({ learner }) => learner ?? t('blind') },
    {
      key: 'at',
      head: t('received'),
      cell: ({ receivedAt }) => <DateTime instant={receivedAt} time />,
    },
    { key: 'course', head: t('course'), minor: true, cell: ({ course }) => course[locale] },
  ];
  return <Table caption={t('title')} columns={columns} rows={lines} rowKey={lateAddress} dense />;
}
