import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { endMail, kindToEnd } from '#app/features/notifications/end-mail.server.ts';
import { ONE_CLICK } from '#app/features/notifications/exports.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** Asks; reading the address changes nothing, as programs open links in mail by themselves. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    kind: kindToEnd(params.token ?? ''),
    title: await pageTitle(context, (t) => t('notices.unsubscribe.title')),
    texts: pageTexts(await context.locale(), 'notices'),
  };
}

/** Ends mail of the link's kind: our own form, or a mail program by RFC 8058. No session is asked for. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await readForm(request);
  if (fields[ONE_CLICK.name] !== ONE_CLICK.value) throw new AppError('bad-request');
  return endMail(commandContext(context, null), { token: params.token ?? '' });
}

export default withPageTexts(Unsubscribe);

function Unsubscribe() {
  const t = useTranslations('notices');
  const { kind } = useLoaderData<typeof loader>();
  const isDone = useActionData<typeof action>() !== undefined;
  const named = { kind: t(`preferences.kinds.${kind}`) };
  return (
    <Page kind="narrow">
      <h1>{t('unsubscribe.title')}</h1>
      {isDone ? (
        <>
          <Notice kind="success">{t('unsubscribe.done', named)}</Notice>
          <p>{t('unsubscribe.again')}</p>
        </>
      ) : (
        <Form method="post" reloadDocument>
          <p>{t('unsubscribe.ask', named)}</p>
          <input type="hidden" {...ONE_CLICK} />
          <Button kind="main">{t('unsubscribe.stop')}</Button>
        </Form>
      )}
      <p>
        <Link to="/account/notices">{t('unsubscribe.settings')}</Link>
      </p>
    </Page>
  );
}
