import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  acceptInvitation,
  invitationView,
  type AcceptInvitation,
} from '#app/features/accounts/accept-invitation.server.ts';
import { InvitationForm } from '#app/features/accounts/components/invitation-form.tsx';
import { secondFactorNeed } from '#app/features/accounts/second-factor.server.ts';
import { LateInvitation } from '#app/features/accounts/components/late-invitation.tsx';
import { invitationSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const view = await invitationView(commandContext(context, null), token);
  return { title: await pageTitle(context, (t) => t('accounts.invitation.title')), token, view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const parsed = parseFields(invitationSchema, fields);
  const { password: _, ...typed } = fields;
  if (!parsed.ok) return data({ typed, reason: null, faults: parsed.faults }, { status: 400 });
  const input = { ...parsed.value, token: params.token ?? '' };
  const result = await acceptInvitation(commandContext(context, null), input);
  if (!result.ok) return refused(typed, result.reason);
  const need = await secondFactorNeed(commandContext(context, null), result.accountId);
  // The press arrived twice, and the account has more than a password by now.
  if (need === 'ask') return seeOther('/sign-in');
  const cookie = await startSessionFor(request, result.accountId);
  return seeOther(need === 'set-up' ? '/account/second-factor' : '/learn', [cookie]);
}

type Reason = Extract<AcceptInvitation, { ok: false }>['reason'];

function refused(typed: Record<string, string>, reason: Reason) {
  const faults: FieldFaults = reason === 'password-common' ? { password: 'passwordCommon' } : {};
  return data({ typed, reason, faults }, { status: reason === 'too-many-tries' ? 429 : 400 });
}

export default function Invitation() {
  const t = useTranslations('accounts');
  const { token, view } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('invitation.title')}</h1>
      {result?.reason === 'email-taken' ? (
        <Notice kind="fault">{t('invitation.taken')}</Notice>
      ) : null}
      {result?.reason === 'too-many-tries' ? <Notice kind="fault">{t('linkWait')}</Notice> : null}
      {view.state === 'open' ? (
        <InvitationForm {...view} typed={result?.typed ?? {}} faults={result?.faults} />
      ) : (
        <LateInvitation token={token} view={view} />
      )}
    </Page>
  );
}
