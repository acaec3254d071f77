import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmailForm } from '#app/features/accounts/components/email-form.tsx';
import { requestEmailChange } from '#app/features/accounts/request-email-change.server.ts';
import { changeEmailSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const title = await pageTitle(context, (t) => t('accounts.changeEmail.title'));
  const sent = new URL(request.url).searchParams.has('sent');
  return { title, email: actor.email, demo: actor.demo, sent };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const fields = await readForm(request);
  const parsed = parseFields(changeEmailSchema, fields);
  const typed = fields.email ?? '';
  if (!parsed.ok) return data({ typed, reason: null, faults: parsed.faults }, { status: 400 });
  const result = await requestEmailChange(commandContext(context, actor), parsed.value);
  if (result.ok) return seeOther('/account/email?sent');
  const { reason } = result;
  return data({ typed, reason, faults: {} }, { status: reason === 'too-many-tries' ? 429 : 400 });
}

export default function ChangeEmail() {
  const t = useTranslations('accounts');
  const { email, demo, sent } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('settings.title'), to: '/account' }]} />
      <h1>{t('changeEmail.title')}</h1>
      <p>{t('changeEmail.now', { email })}</p>
      {sent && !result ? <Notice kind="success">{t('changeEmail.sent')}</Notice> : null}
      {demo ? <p>{t('changeEmail.demo')}</p> : <EmailForm email={email} result={result} />}
    </Page>
  );
}
