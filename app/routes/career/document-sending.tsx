import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import {
  DocumentConsent,
  type DocumentConsentProps,
  type SendingFault,
} from '#app/features/resumes/components/document-consent.tsx';
import { SentDocuments } from '#app/features/resumes/components/sent-documents.tsx';
import { sendDocument } from '#app/features/resumes/send-document.server.ts';
import { listRecipients, listSent } from '#app/features/resumes/sending.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { Crumbs, FormErrorSummary, Link, Notice, Page } from '#app/ui/index.ts';
import { documentTexts, takeDocument } from './document.server.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** What the actor sent to whom. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: await documentTexts(args.context),
    sent: await listSent(ctx),
    done: done === 'sent' || done === 'withdrawn' ? done : null,
  };
}

/** Shows what would go to whom; sends it once that is agreed to. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const form = await readForm(args.request);
  const { isSound, ...document } = await takeDocument(ctx, form.kind, form);
  const [cardId = '', companyId = ''] = (form.to ?? '').split(' ');
  const recipient = (await listRecipients(ctx)).find(
    (each) => each.cardId === cardId && each.companyId === companyId,
  );
  if (!recipient || !isSound) throw new AppError('bad-request', 'nothing that can be sent');
  const { requestKey = uuidv7(), words = null, text } = form;
  const shown = { ...document, recipient, requestKey, words };
  if (text === undefined) return data({ ...shown, fault: null });
  if (form.agree !== 'on') return data({ ...shown, fault: 'not-agreed' as const }, 422);
  const sent = await sendDocument(ctx, {
    ...{ document: { ...document, isSound }, cardId, companyId, requestKey },
    ...{ words: words ?? '', textVersion: text, locale: await args.context.locale() },
  });
  if (sent.ok) return seeOther('/career/documents/sending?done=sent');
  return data({ ...shown, fault: sent.reason }, 422);
}

export default withPageTexts(DocumentSending);

function DocumentSending() {
  const t = useTranslations('documents');
  const nav = useTranslations('site.nav');
  const asked = useActionData<typeof action>();
  const crumbs = [
    { label: nav('career'), to: '/career' },
    { label: t('title'), to: '/career/documents' },
  ];
  return (
    <Page kind={asked ? 'read' : 'wide'}>
      <Crumbs items={crumbs} />
      {asked ? <Consent {...asked} /> : <Sent />}
    </Page>
  );
}

type Asked = DocumentConsentProps & { fault: SendingFault | null };

function Consent({ fault, ...of }: Asked) {
  const t = useTranslations('documents');
  const company = of.recipient.company[useLocale()];
  return (
    <>
      <h1>{t('consent.title', { company, kind: t(`kinds.${of.kind}`) })}</h1>
      <FormErrorSummary faults={fault ? [{ message: t(`sendFaults.${fault}`) }] : []} />
      <DocumentConsent {...of} />
    </>
  );
}

function Sent() {
  const t = useTranslations('documents.sent');
  const { sent, done } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('title')}</h1>
      {done ? <Notice kind="success">{t(done === 'sent' ? 'done' : 'withdrawn')}</Notice> : null}
      <p className="lead">{t('lead')}</p>
      {sent.length === 0 ? <p>{t('none')}</p> : <SentDocuments sent={sent} />}
      <p>
        <Link to="/career/views">{t('views')}</Link>
      </p>
    </>
  );
}
