import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { env } from '#app/platform/env.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { listKeptMails } from '#app/platform/mail/queries.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { DateTime, Link, Page, Table, type Column } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { db } = commandContext(context, actor);
  const mails = await listKeptMails(db);
  return {
    title: await pageTitle(context, (t) => t('staff.outbox.title')),
    smtp: env().smtpUrl !== undefined,
    mails: mails.map((mail) => ({ ...mail, keptAt: mail.keptAt.toISOString() })),
  };
}

type MailRow = { id: string; recipient: string; subject: string; locale: string; keptAt: string };

export default function Outbox() {
  const t = useTranslations('staff.outbox');
  const { smtp, mails } = useLoaderData<typeof loader>();
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
  return (
    <Page kind="wide">
      <h1>{t('title')}</h1>
      <p>{smtp ? t('smtp') : t('lead')}</p>
      {mails.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table caption={t('title')} columns={columns} rows={mails} rowKey={(mail) => mail.id} />
      )}
    </Page>
  );
}
