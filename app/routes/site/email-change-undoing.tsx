import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isUndoable, undoEmailChange } from '#app/features/accounts/undo-email-change.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, LinkButton, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const open = await isUndoable(commandContext(context, null), params.token ?? '');
  return { title: await pageTitle(context, (t) => t('accounts.changeEmail.undoTitle')), open };
}

/** Takes a change of address back. */
export async function action({ context, params }: ActionFunctionArgs) {
  const result = await undoEmailChange(commandContext(context, null), params.token ?? '');
  if (result.ok) return data({ reason: null });
  return data({ reason: result.reason }, { status: 400 });
}

export default function UndoEmail() {
  const t = useTranslations('accounts');
  const { open } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('changeEmail.undoTitle')}</h1>
      {result?.reason === null ? (
        <>
          <Notice kind="success">{t('changeEmail.undone')}</Notice>
          <LinkButton to="/password-reset">{t('reset.title')}</LinkButton>
        </>
      ) : open && !result ? (
        <Form method="post" reloadDocument>
          <p>{t('changeEmail.undoText')}</p>
          <Button kind="main">{t('changeEmail.undo')}</Button>
        </Form>
      ) : (
        <Notice kind="fault">
          {result?.reason === 'email-taken'
            ? t('changeEmail.undoTaken')
            : t('changeEmail.undoExpired')}
        </Notice>
      )}
    </Page>
  );
}
