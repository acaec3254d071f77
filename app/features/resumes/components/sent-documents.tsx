import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Form, Table, Undo, type Column } from '#app/ui/index.ts';
import type { SentLine } from '../sent.ts';

/** What was sent to whom, and the way to take it back. */
export function SentDocuments({ sent }: { sent: readonly SentLine[] }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const columns: Column<SentLine>[] = [
    {
      ...{ key: 'company', head: t('sent.company'), names: true },
      cell: ({ company }) => company[locale],
    },
    { key: 'kind', head: t('sent.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      ...{ key: 'when', head: t('sent.when') },
      cell: ({ givenAt }) => <DateTime instant={givenAt} time />,
    },
    { key: 'state', head: t('sent.state'), cell: (line) => <SentState line={line} /> },
  ];
  return <Table caption={t('sent.title')} columns={columns} rows={sent} rowKey={({ id }) => id} />;
}

function SentState({ line }: { line: SentLine }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const { id, kind, company, threadId, withdrawnAt } = line;
  if (withdrawnAt) {
    return (
      <>
        {t('sent.withdrawnAt')} <DateTime instant={withdrawnAt} time />
      </>
    );
  }
  if (!threadId) return <>{t('sent.gone')}</>;
  const label = t('sent.withdrawOf', { company: company[locale], kind: t(`kinds.${kind}`) });
  return (
    <>
      {t('sent.standing')}
      <Form method="post" action={`/career/documents/sending/${id}`} reloadDocument>
        <Undo />
        <Button compact aria-label={label}>
          {t('sent.withdraw')}
        </Button>
      </Form>
    </>
  );
}
