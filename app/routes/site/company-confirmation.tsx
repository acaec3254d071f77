import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import {
  confirmRegistration,
  registrationToConfirm,
} from '#app/features/companies/confirm-registration.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** Opening the link changes nothing: programs that read mail open links too. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(context, (t) => t('company.registration.confirm.title')),
    texts: pageTexts(await context.locale(), 'company'),
    asked: await registrationToConfirm(commandContext(context, null), params.token ?? ''),
  };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const result = await confirmRegistration(commandContext(context, null), params.token ?? '');
  return data(result, { status: result.ok ? 200 : 400 });
}

export default withPageTexts(CompanyConfirmation);

function CompanyConfirmation() {
  const t = useTranslations('company.registration.confirm');
  const locale = useLocale();
  const { asked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      {!asked ? (
        <>
          <Notice kind="fault">{t('expired')}</Notice>
          <p>
            <Link to="/company/registration">{t('again')}</Link>
          </p>
        </>
      ) : asked.isConfirmed || result?.ok ? (
        <Notice kind="success">{t('done')}</Notice>
      ) : (
        <Form method="post" reloadDocument>
          <p>{t('text', { company: asked.name[locale] })}</p>
          <Button kind="main">{t('submit')}</Button>
        </Form>
      )}
    </Page>
  );
}
