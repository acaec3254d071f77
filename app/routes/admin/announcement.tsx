import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Outgoing } from '#app/features/announcements/components/outgoing.tsx';
import { previewMails } from '#app/features/announcements/preview.server.ts';
import { countReaders, getAnnouncement } from '#app/features/announcements/queries.server.ts';
import { MailFrame, MailText } from '#app/features/notifications/components/mail-text.tsx';
import { audienceWords, namesOfPlaces } from '#app/features/people/exports.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  const announcement = await getAnnouncement(ctx, params.announcement ?? '');
  const { id, words, state, sendAt, recipients, audience } = announcement;
  const names = await namesOfPlaces(ctx, [audience]);
  const asked = new URL(request.url).searchParams;
  return {
    title: await pageTitle(context, words.ja?.title ?? words.en?.title ?? ''),
    done: asked.has('saved') ? 'saved' : asked.has('sending') ? 'sending' : null,
    fault: asked.has('past') ? 'past' : null,
    outgoing: { id, state, recipients, sendAt: sendAt?.toISOString() ?? null },
    audience: audienceWords(audience, names, await context.locale()),
    gets: state === 'draft' ? await countReaders(ctx, audience) : null,
    mails: previewMails(announcement).map(({ locale, subject, text }) => ({
      ...{ locale, subject, text },
      title: words[locale]?.title ?? '',
      paragraphs: (words[locale]?.body ?? '').split(/\n{2,}/),
    })),
  };
}

/** An announcement as its readers will see it, who they are, and the way to send it. */
export default function AnnouncementPage() {
  const t = useTranslations('work.announcements');
  const { done, fault, outgoing, gets, audience, mails } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/announcements' }]} />
      <h1 lang={mails[0]?.locale}>{mails[0]?.title}</h1>
      {done === 'saved' ? <Notice kind="success">{t('saved')}</Notice> : null}
      {done === 'sending' ? <Notice kind="success">{t('sending')}</Notice> : null}
      {fault ? <Notice kind="fault">{t('fault.past')}</Notice> : null}
      <p>
        {t('state')}: {t(`states.${outgoing.state}`)}
      </p>
      <h2>{t('audience')}</h2>
      <p>{audience}</p>
      <p>
        <Link to={`/admin/announcements/${outgoing.id}/letter`}>{t('letter.see')}</Link>
      </p>
      <Outgoing outgoing={outgoing} gets={gets} />
      <h2>{t('preview')}</h2>
      {mails.map((mail) => (
        <section key={mail.locale}>
          <article className="mail" lang={mail.locale}>
            <h3>{mail.title}</h3>
            {mail.paragraphs.map((paragraph, index) => (
              <p key={index} className="lines">
                {paragraph}
              </p>
            ))}
          </article>
          <details>
            <summary>{t('mailPreview', { language: t(mail.locale) })}</summary>
            <p lang={mail.locale}>
              <strong>{mail.subject}</strong>
            </p>
            <MailText text={mail.text} lang={mail.locale} />
            <MailFrame
              src={`/admin/announcements/${outgoing.id}/mail/${mail.locale}`}
              title={t('mailPreview', { language: t(mail.locale) })}
            />
          </details>
        </section>
      ))}
    </Page>
  );
}
