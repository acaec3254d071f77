import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { beginAuthenticator } from '#app/features/accounts/begin-authenticator.server.ts';
import { removeSecondFactor } from '#app/features/accounts/remove-second-factor.server.ts';
import { confirmSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { FactorRefusal, refuseFactor } from './factor-refusal.tsx';

export const handle = { methods: ['POST', 'DELETE'] };
export const meta = titleMeta;

/** There is something to read only in answer to a form. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { email } = await requireActor(context, request, '/account/second-factor');
  if (context.method === 'GET' || context.method === 'HEAD') {
    throw seeOther('/account/second-factor');
  }
  return { title: await pageTitle(context, (t) => t('accounts.secondFactor.app.title')), email };
}

/** Begins to set an authenticator up, or removes the one in use. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(confirmSchema, await readOptionalForm(request));
  if (!parsed.ok) return refuseFactor('wrong-password', request.method !== 'DELETE');
  const ctx = commandContext(context, actor);
  if (request.method === 'DELETE') {
    const removed = await removeSecondFactor(ctx, { kind: 'authenticator', ...parsed.value });
    if (!removed.ok) return refuseFactor(removed.reason, false);
    const cookie = await startSessionFor(request, actor.accountId);
    return seeOther('/account/second-factor?saved=removed', [cookie]);
  }
  const begun = await beginAuthenticator(ctx, parsed.value);
  if (!begun.ok) return refuseFactor(begun.reason, true);
  return seeOther('/account/second-factor/authenticator/confirmation');
}

export default function Authenticator() {
  const t = useTranslations('accounts.secondFactor');
  const { email } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  if (!refusal) return null;
  const title = refusal.makes ? t('app.make') : t('app.remove');
  return <FactorRefusal title={title} email={email} refusal={refusal} />;
}
