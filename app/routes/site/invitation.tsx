import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  acceptInvitation,
  invitedEmail,
  type AcceptInvitation,
} from '#app/features/accounts/accept-invitation.server.ts';
import { InvitationForm } from '#app/features/accounts/components/invitation-form.tsx';
import { invitationSchema, parseFields, type FieldFaults } from '#app/features/accounts/schema.ts';
import { startSession } from '#app/platform/auth/sessions.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const email = await invitedEmail(commandContext(context, null), params.token ?? '');
  return { title: await pageTitle(context, (t) => t('accounts.invitation.title')), email };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const parsed = parseFields(invitationSchema, fields);
  const { password: _, ...typed } = fields;
  if (!parsed.ok) return data({ typed, taken: false, faults: parsed.faults }, { status: 400 });
  const input = { ...parsed.value, token: params.token ?? '' };
  const result = await acceptInvitation(commandContext(context, null), input);
  if (!result.ok) return data({ typed, ...refusalOf(result.reason) }, { status: 400 });
  const cookie = await startSession(result.accountId, {
    cookieHeader: request.headers.get('cookie'),
    userAgent: request.headers.get('user-agent') ?? '',
  });
  return seeOther('/learn', [cookie]);
}

function refusalOf(reason: Extract<AcceptInvitation, { ok: false }>['reason']) {
  const faults: FieldFaults = reason === 'password-common' ? { password: 'passwordCommon' } : {};
  return { taken: reason === 'email-taken', faults };
}

export default function Invitation() {
  const t = useTranslations('accounts.invitation');
  const { email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      {result?.taken ? <Notice kind="fault">{t('taken')}</Notice> : null}
      {email === null ? (
        <Notice kind="fault">{t('expired')}</Notice>
      ) : (
        <InvitationForm email={email} typed={result?.typed ?? {}} faults={result?.faults} />
      )}
    </Page>
  );
}
