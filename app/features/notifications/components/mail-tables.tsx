import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Link, Table, type Column } from '#app/ui/index.ts';

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  locale: string;
  keptAt: string;
}

interface JobRow {
  id: string;
  kind: string;
  code: string | null;
  attempts: number;
  failedAt: string;
}

/** Mail that is kept, a line each. */
export function MailTable({ mails }: { mails: readonly MailRow[] }) {
  const t = useTranslations('work.outbox');
  const columns: Column<MailRow>[] = [
    {
      key: 'subject',
      head: t('subject'),
      names: true,
      cell: (mail) => (
        <Link to={`/admin/outbox/${mail.id}`} lang={mail.locale}>
          {mail.subject}
        </Link>
      ),
    },
    { key: 'to', head: t('to'), cell: (mail) => mail.recipient },
    {
      key: 'at',
      head: t('at'),
      minor: true,
      cell: (mail) => <DateTime instant={mail.keptAt} time />,
    },
    { key: 'language', head: t('language'), minor: true, cell: (mail) => mail.locale },
  ];
  return <Table caption={t('title')} columns={columns} rows={mails} rowKey={({ id }) => id} />;
}

/** Jobs that were given up, each with why and a way to try it again. */
export function FailedJobTable({ jobs }: { jobs: readonly JobRow[] }) {
  const t = useTranslations('work.outbox.failed');
  const common = useTranslations('work.outbox');
  const columns: Column<JobRow>[] = [
    { key: 'kind', head: t('kind'), names: true, cell: ({ kind }) => <code>{kind}</code> },
    { key: 'code', head: t('code'), cell: ({ code }) => <code>{code}</code> },
    { key: 'tries', head: t('tries'), number: true, cell: ({ attempts }) => attempts },
    {
      key: 'at',
      head: common('at'),
      minor: true,
      cell: ({ failedAt }) => <DateTime instant={failedAt} time />,
    },
    {
      key: 'retry',
      head: t('retry'),
      cell: ({ id }) => (
        <Form method="post" action={`/admin/outbox/jobs/${id}/retry`} reloadDocument>
          <Button compact>{t('retry')}</Button>
        </Form>
      ),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={jobs} rowKey={({ id }) => id} />;
}
