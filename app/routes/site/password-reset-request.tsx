import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { faultsOf } from '#app/features/accounts/components/faults.ts';
import { requestPasswordReset } from '#app/features/accounts/request-password-reset.server.ts';
import { resetRequestSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Field, Link, Notice, Page, TextInput } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(context, (t) => t('accounts.reset.title')),
    sent: new URL(request.url).searchParams.has('sent'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const parsed = parseFields(resetRequestSchema, fields);
  if (!parsed.ok) {
    return data({ email: fields.email ?? '', faults: parsed.faults }, { status: 400 });
  }
  const locale = await context.locale();
  const asked = { ...parsed.value, locale };
  const result = await requestPasswordReset(commandContext(context, null), asked);
  if (result.ok) return seeOther('/password-reset?sent');
  return data({ email: asked.email, faults: { email: 'demoAccount' } }, { status: 400 });
}

export default function PasswordResetRequest() {
  const t = useTranslations('accounts');
  const { sent } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (sent) {
    return (
      <Page kind="narrow">
        <h1>{t('reset.title')}</h1>
        <Notice kind="success">{t('reset.sent')}</Notice>
        <p>
          <Link to="/help#mail">{t('reset.notArrived')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page kind="narrow">
      <h1>{t('reset.title')}</h1>
      <p>{t('reset.text')}</p>
      <Form method="post" action="/password-reset">
        <Field name="email" label={t('email')} errors={faultsOf(result?.faults, 'email')}>
          <TextInput
            type="email"
            autoComplete="username"
            required
            defaultValue={result?.email ?? ''}
          />
        </Field>
        <Button kind="main">{t('reset.submit')}</Button>
      </Form>
    </Page>
  );
}
