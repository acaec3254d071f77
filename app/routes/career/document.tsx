import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  DocumentFields,
  useDocumentFaults,
} from '#app/features/resumes/components/document-fields.tsx';
import { DocumentReview } from '#app/features/resumes/components/document-review.tsx';
import { draftDocument } from '#app/features/resumes/draft.server.ts';
import { isKind } from '#app/features/resumes/exports.ts';
import { listRecipients } from '#app/features/resumes/sending.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Form, FormErrorSummary, Page } from '#app/ui/index.ts';
import { documentTexts, requireDocumentOwner, takeDocument } from './document.server.ts';

export const meta = titleMeta;

/** A document, to be filled in; it begins with what the profile says. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDocumentOwner(args);
  const { kind } = args.params;
  if (!isKind(kind)) throw new AppError('not-found');
  const title = await pageTitle(args.context, (t) => t('site.nav.career'));
  const texts = await documentTexts(args.context);
  return { title, texts, kind, draft: await draftDocument(ctx, kind) };
}

/** Judges what was typed; nothing of it is kept. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireDocumentOwner(args);
  const sent = await readForm(args.request);
  const document = await takeDocument(ctx, args.params.kind, sent);
  const isEdited = sent.edit === 'on';
  if (isEdited) return data({ ...document, faults: {}, recipients: null });
  if (!document.isSound) return data({ ...document, recipients: null }, { status: 422 });
  return data({ ...document, recipients: await listRecipients(ctx) });
}

export default withPageTexts(DocumentPage);

function DocumentPage() {
  const t = useTranslations('documents');
  const nav = useTranslations('site.nav');
  const { kind } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>();
  const name = t(`kinds.${kind}`);
  const crumbs = [
    { label: nav('career'), to: '/career' },
    { label: t('title'), to: '/career/documents' },
  ];
  return (
    <Page>
      <Crumbs items={crumbs} />
      {checked?.recipients ? (
        <>
          <h1>{t('review.title', { kind: name })}</h1>
          <DocumentReview {...checked} recipients={checked.recipients} />
        </>
      ) : (
        <>
          <h1>{name}</h1>
          <DocumentForm />
        </>
      )}
    </Page>
  );
}

function DocumentForm() {
  const t = useTranslations('documents');
  const { kind, draft } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>();
  const faults = checked?.faults ?? {};
  return (
    <Form method="post" noValidate reloadDocument>
      <FormErrorSummary faults={useDocumentFaults(kind, faults)} />
      <p>
        {t('form.lead')} {t(`form.language.${kind === 'cv' ? 'en' : 'ja'}`)}
      </p>
      <p>{t('kept')}</p>
      <DocumentFields
        kind={kind}
        filled={checked?.filled ?? draft}
        calendar={checked?.calendar ?? 'western'}
        faults={faults}
      />
      <Button kind="main">{t('form.next')}</Button>
    </Form>
  );
}
