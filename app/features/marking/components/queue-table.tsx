import { useLocale, useTranslations } from 'use-intl';
import { Prose } from '#app/features/quizzes/exports.ts';
import { Button, DateTime, Form, Table, type Column } from '#app/ui/index.ts';
import type { QueueRow } from '../queue.server.ts';

/** What waits to be marked, a line for each question, with the way to begin. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('marking');
  const locale = useLocale();
  const columns: Column<QueueRow>[] = [
    {
      key: 'quiz',
      head: t('quiz'),
      names: true,
      cell: ({ course, quiz }) => (
        <>
          {quiz[locale]} <small>{course[locale]}</small>
        </>
      ),
    },
    {
      key: 'question',
      head: t('question'),
      cell: ({ prompt }) => <Prose text={prompt[locale]} locale={locale} />,
    },
    { key: 'waiting', head: t('waiting'), number: true, cell: ({ waiting }) => waiting },
    { key: 'own', head: t('own'), number: true, cell: ({ own }) => own },
    { key: 'others', head: t('others'), number: true, cell: ({ others }) => others },
    {
      key: 'oldest',
      head: t('oldest'),
      number: true,
      cell: ({ oldestAt }) => <DateTime instant={oldestAt} />,
    },
    { key: 'due', head: t('due'), number: true, cell: ({ dueAt }) => <DateTime instant={dueAt} /> },
    {
      key: 'start',
      head: t('item.next'),
      cell: (row) => (row.waiting > row.others ? <Start row={row} /> : null),
    },
  ];
  const keyOf = (row: QueueRow) => `${row.courseId}/${row.itemSlug}/${row.questionId}`;
  return <Table caption={t('queue')} columns={columns} rows={rows} rowKey={keyOf} />;
}

function Start({ row }: { row: QueueRow }) {
  const t = useTranslations('marking');
  return (
    <Form method="post" action="/teach/marking/next">
      <input type="hidden" name="course" value={row.courseId} />
      <input type="hidden" name="quiz" value={row.itemSlug} />
      <input type="hidden" name="question" value={row.questionId} />
      <Button>{row.own > 0 ? t('goOn') : t('start')}</Button>
    </Form>
  );
}
