import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MailFrame, MailText } from '#app/features/notifications/components/mail-text.tsx';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { findKeptMail } from '#app/platform/mail/queries.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, DateTime, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { db } = commandContext(context, actor);
  const mail = isUuid(params.mail) ? await findKeptMail(db, params.mail) : null;
  if (!mail) throw new AppError('not-found');
  const { jobId: id, recipient, subject, locale, textBody, unsubscribeUrl, keptAt } = mail;
  return {
    title: await pageTitle(context, subject),
    mail: {
      ...{ id, recipient, subject, locale, textBody, unsubscribeUrl },
      keptAt: keptAt.toISOString(),
    },
  };
}

export default function KeptMail() {
  const t = useTranslations('work.outbox');
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/outbox' }]} />
      <h1 lang={mail.locale}>{mail.subject}</h1>
      <p className="small">
        {t('to')}: {mail.recipient} · <DateTime instant={mail.keptAt} time />
      </p>
      <MailText text={mail.textBody} lang={mail.locale} />
      {mail.unsubscribeUrl ? (
        <p className="small">
          {t('endsAt')}: List-Unsubscribe, {mail.unsubscribeUrl}
        </p>
      ) : null}
      <details>
        <summary>{t('html')}</summary>
        <MailFrame src={`/admin/outbox/${mail.id}/html`} title={t('frame')} />
      </details>
    </Page>
  );
}
