import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  confirmEmailChange,
  emailToConfirm,
} from '#app/features/accounts/confirm-email-change.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** Opening the link changes nothing: programs that read mail open links too. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const email = await emailToConfirm(commandContext(context, null), params.token ?? '');
  return { title: await pageTitle(context, (t) => t('accounts.changeEmail.title')), email };
}

/** Confirms the new address; who is signed in here stays so, under a fresh token. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  const result = await confirmEmailChange(commandContext(context, null), params.token ?? '');
  if (!result.ok) return data({ reason: result.reason }, { status: 400 });
  if (actor?.accountId !== result.accountId) return seeOther('/sign-in?email');
  return seeOther('/account?saved=email', [await startSessionFor(request, actor.accountId)]);
}

export default function ConfirmEmail() {
  const t = useTranslations('accounts.changeEmail');
  const { email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      {result?.reason === 'email-taken' ? <Notice kind="fault">{t('taken')}</Notice> : null}
      {email === null ? (
        <Notice kind="fault">{t('expired')}</Notice>
      ) : (
        <Form method="post" reloadDocument>
          <p>{t('confirmText', { email })}</p>
          <Button kind="main">{t('confirm')}</Button>
        </Form>
      )}
    </Page>
  );
}
