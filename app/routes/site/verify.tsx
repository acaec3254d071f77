import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CodeField } from '#app/features/certificates/components/code-field.tsx';
import { isCode, readCode } from '#app/features/certificates/exports.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code');
  const code = readCode(typed ?? '');
  if (isCode(code)) throw seeOther(`/verify/${code}`);
  const title = await pageTitle(context, (t) => t('certificates.verify.title'));
  const fault = typed === null ? null : 'code';
  const texts = pageTexts(await context.locale(), 'certificates');
  return data({ title, texts, typed: typed ?? '', fault }, { status: fault ? 400 : 200 });
}

export default withPageTexts(CodeForm);

function CodeForm() {
  const t = useTranslations('certificates.verify');
  const { typed, fault } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Form method="get" action="/verify" reloadDocument>
        <CodeField code={typed} fault={fault} />
      </Form>
    </Page>
  );
}
