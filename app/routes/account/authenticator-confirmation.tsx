import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AuthenticatorSecret } from '#app/features/accounts/components/authenticator-secret.tsx';
import { CodeForm } from '#app/features/accounts/components/code-form.tsx';
import styles from '#app/features/accounts/components/second-factor.css?url';
import { confirmAuthenticator } from '#app/features/accounts/confirm-authenticator.server.ts';
import { codeSchema } from '#app/features/accounts/schema.ts';
import { pendingAuthenticator } from '#app/features/accounts/second-factor.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { qrPath } from '#app/platform/qr-modules.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** The secret of an authenticator that waits for its first code; the only page that shows it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const pending = await pendingAuthenticator(commandContext(context, actor));
  if (!pending) throw seeOther('/account/second-factor');
  const { written, address } = pending;
  const title = await pageTitle(context, (t) => t('accounts.secondFactor.app.make'));
  return { title, secret: { written, ...qrPath(address) } };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(codeSchema, await readForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const result = await confirmAuthenticator(commandContext(context, actor), parsed.value);
  if (!result.ok) {
    const { reason } = result;
    return data({ reason, faults: {} }, { status: reason === 'too-many-tries' ? 429 : 400 });
  }
  const cookie = await startSessionFor(request, actor.accountId);
  return seeOther('/account/second-factor?saved=set-up', [cookie]);
}

export default function ConfirmAuthenticator() {
  const t = useTranslations('accounts.secondFactor');
  const { secret } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/account/second-factor' }]} />
      <h1>{t('app.make')}</h1>
      <AuthenticatorSecret {...secret} />
      <CodeForm
        action="/account/second-factor/authenticator/confirmation"
        submit={t('confirm')}
        hint={t('app.codeHint')}
        result={useActionData<typeof action>()}
      />
    </Page>
  );
}
