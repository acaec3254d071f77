import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
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
  const { recipient, subject, locale, textBody, keptAt } = mail;
  return {
    title: await pageTitle(context, subject),
    mail: { recipient, subject, locale, textBody, keptAt: keptAt.toISOString() },
  };
}

export default function KeptMail() {
  const t = useTranslations('staff.outbox');
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/outbox' }]} />
      <h1 lang={mail.locale}>{mail.subject}</h1>
      <p className="small">
        {t('to')}: {mail.recipient} · <DateTime instant={mail.keptAt} time />
      </p>
      <div className="mail" lang={mail.locale}>
        {mail.textBody
          .trim()
          .split(/\n{2,}/)
          .map((paragraph, index) => (
            <p key={index}>{linked(paragraph)}</p>
          ))}
      </div>
    </Page>
  );
}

/** Addresses as links, so that a demonstration can follow them. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith('http') ? (
      <a key={index} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
