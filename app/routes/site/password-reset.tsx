import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { faultsOf } from '#app/features/accounts/components/faults.ts';
import { isResetTokenGood, resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { newPasswordSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Field, LinkButton, Notice, Page, PasswordInput } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const good = await isResetTokenGood(commandContext(context, null), params.token ?? '');
  return { title: await pageTitle(context, (t) => t('accounts.reset.title')), good };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const parsed = parseFields(newPasswordSchema, await readForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const input = { token: params.token ?? '', password: parsed.value.password };
  const result = await resetPassword(commandContext(context, null), input);
  if (result.ok) return seeOther('/sign-in?reset');
  const { reason } = result;
  const faults: FieldFaults = reason === 'password-common' ? { password: 'passwordCommon' } : {};
  return data({ reason, faults }, { status: reason === 'too-many-tries' ? 429 : 400 });
}

export default function PasswordReset() {
  const t = useTranslations('accounts');
  const { good } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('reset.title')}</h1>
      {result?.reason === 'too-many-tries' ? <Notice kind="fault">{t('linkWait')}</Notice> : null}
      {good ? (
        <Form method="post" reloadDocument>
          <p>{t('reset.choose')}</p>
          <Field
            name="password"
            label={t('newPassword')}
            hint={t('passwordHint')}
            errors={faultsOf(result?.faults, 'password')}
          >
            <PasswordInput autoComplete="new-password" required />
          </Field>
          <Button kind="main">{t('reset.save')}</Button>
        </Form>
      ) : (
        <>
          <Notice kind="fault">{t('reset.expired')}</Notice>
          <LinkButton to="/password-reset">{t('reset.again')}</LinkButton>
        </>
      )}
    </Page>
  );
}
