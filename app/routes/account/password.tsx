import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  changePassword,
  type ChangePassword,
} from '#app/features/accounts/change-password.server.ts';
import { PasswordForm } from '#app/features/accounts/components/password-form.tsx';
import { changePasswordSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const title = await pageTitle(context, (t) => t('accounts.settings.changePassword'));
  return { title, email: actor.email, demo: actor.demo };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(changePasswordSchema, await readForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const result = await changePassword(commandContext(context, actor), parsed.value);
  if (!result.ok) {
    const status = result.reason === 'too-many-tries' ? 429 : 400;
    return data({ reason: result.reason, faults: faultsFor(result.reason) }, { status });
  }
  const cookie = await startSessionFor(request, actor.accountId);
  return seeOther('/account?saved=password', [cookie]);
}

function faultsFor(reason: Extract<ChangePassword, { ok: false }>['reason']): FieldFaults {
  return reason === 'password-common' ? { password: 'passwordCommon' } : {};
}

export default function ChangePasswordPage() {
  const t = useTranslations('accounts');
  const { email, demo } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      {result?.reason === 'wrong-password' ? (
        <Notice kind="fault">{t('settings.wrongPassword')}</Notice>
      ) : null}
      {result?.reason === 'too-many-tries' ? (
        <Notice kind="fault">{t('settings.wait')}</Notice>
      ) : null}
      <PasswordForm email={email} faults={result?.faults} demo={demo} heading="h1" />
    </Page>
  );
}
