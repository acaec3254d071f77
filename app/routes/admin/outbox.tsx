import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { FailedJobTable, MailTable } from '#app/features/notifications/components/mail-tables.tsx';
import { env } from '#app/platform/env.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { listFailedJobs, listKeptMails } from '#app/platform/mail/queries.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Field, Form, Link, Notice, Page, TextInput } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { db } = commandContext(context, actor);
  const asked = new URL(request.url).searchParams;
  const before = asked.get('before');
  const to = (asked.get('to') ?? '').trim().slice(0, 254);
  const search = { to, before: isUuid(before) ? before : null };
  const { mails, older } = await listKeptMails(db, search);
  const failed = await listFailedJobs(db);
  return {
    title: await pageTitle(context, (t) => t('work.outbox.title')),
    smtp: env().smtpUrl !== undefined,
    retried: asked.has('retried'),
    to,
    mails: mails.map((mail) => ({ ...mail, keptAt: mail.keptAt.toISOString() })),
    failed: failed.map((job) => ({ ...job, failedAt: job.failedAt.toISOString() })),
    older,
  };
}

export default function Outbox() {
  const t = useTranslations('work.outbox');
  const { smtp, retried, failed } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <h1>{t('title')}</h1>
      {retried ? <Notice kind="success">{t('failed.retried')}</Notice> : null}
      <p>{smtp ? t('smtp') : t('lead')}</p>
      <p>
        <Link to="/admin/outbox/templates">{t('templates.see')}</Link>
      </p>
      <Mails />
      <h2>{t('failed.title')}</h2>
      <p>{failed.length === 0 ? t('failed.none') : t('failed.lead')}</p>
      {failed.length === 0 ? null : <FailedJobTable jobs={failed} />}
    </Page>
  );
}

function Mails() {
  const t = useTranslations('work.outbox');
  const { to, mails, older } = useLoaderData<typeof loader>();
  const more = new URLSearchParams({ ...(to && { to }), before: older ?? '' }).toString();
  return (
    <>
      <Form className="filters" method="get" action="/admin/outbox">
        <Field name="to" label={t('search')} hint={t('searchHint')}>
          <TextInput type="search" defaultValue={to} maxLength={254} />
        </Field>
        <Button>{t('find')}</Button>
      </Form>
      {mails.length > 0 ? <MailTable mails={mails} /> : null}
      {mails.length === 0 ? <p>{to ? t('noneFound', { to }) : t('none')}</p> : null}
      {older ? (
        <p>
          <Link to={`/admin/outbox?${more}`}>{t('older')}</Link>
        </p>
      ) : null}
      {to ? (
        <p>
          <Link to="/admin/outbox">{t('all')}</Link>
        </p>
      ) : null}
    </>
  );
}
