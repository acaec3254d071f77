import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MailFrame, MailText } from '#app/features/notifications/components/mail-text.tsx';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { sampleMail } from '#app/platform/mail/templates.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, ['coordinator']);
  const code = params.template ?? '';
  const mail = sampleMail(code);
  if (!mail) throw new AppError('not-found');
  return {
    title: await pageTitle(context, code),
    code,
    // Some mails are in one language for every reader.
    mails: (mail.en.locale === 'en' ? [mail.ja, mail.en] : [mail.ja]).map(
      ({ locale, subject, text }) => ({ locale, subject, text }),
    ),
  };
}

/** One mail in both languages, as text and as HTML. */
export default function MailTemplate() {
  const t = useTranslations('work.outbox');
  const { code, mails } = useLoaderData<typeof loader>();
  const above = [
    { label: t('title'), to: '/admin/outbox' },
    { label: t('templates.title'), to: '/admin/outbox/templates' },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{code}</h1>
      {mails.map(({ locale, subject, text }) => (
        <section key={locale} aria-labelledby={`mail-${locale}`}>
          <h2 id={`mail-${locale}`}>{t(`templates.${locale}`)}</h2>
          <p>
            {t('subject')}: <strong lang={locale}>{subject}</strong>
          </p>
          <MailText text={text} lang={locale} />
          <MailFrame
            src={`/admin/outbox/templates/${code}/${locale}`}
            title={`${t('frame')} (${t(`templates.${locale}`)})`}
          />
        </section>
      ))}
    </Page>
  );
}
