import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useTranslations } from 'use-intl';
import { renewInvitation } from '#app/features/accounts/resend-invitations.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** There is something to read only when a mail was refused. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.method !== 'POST') throw seeOther(`/invitation/${params.token ?? ''}`);
  return { title: await pageTitle(context, (t) => t('accounts.invitation.title')) };
}

/** Sends a new mail to the address of an invitation that has expired. */
export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? '';
  const result = await renewInvitation(commandContext(context, null), token);
  if (!result.ok && result.reason === 'too-many-tries') return data(null, { status: 429 });
  return seeOther(`/invitation/${token}`);
}

export default function InvitationRenewal() {
  const t = useTranslations('accounts.invitation');
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      <Notice kind="fault">{t('renewWait')}</Notice>
    </Page>
  );
}
