import {
  data,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listDemoAccounts } from '#app/features/accounts/queries.server.ts';
import { makePendingSignIn } from '#app/features/accounts/pass-second-factor.server.ts';
import { signInSchema } from '#app/features/accounts/schema.ts';
import { DemoAccounts } from '#app/features/accounts/components/demo-accounts.tsx';
import { SignInForm } from '#app/features/accounts/components/sign-in-form.tsx';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { demoWho } from '#app/i18n/demo-who.server.ts';
import { env } from '#app/platform/env.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { safeReturnTo } from '#app/platform/http/return-to.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';
import { pendingCookie, secondFactorAddress } from './pending-sign-in.server.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const returnTo = safeReturnTo(searchParams.get('returnTo'));
  if (await context.actor()) throw seeOther(returnTo);
  return {
    title: await pageTitle(context, (t) => t('accounts.signIn.title')),
    returnTo,
    returning: searchParams.has('returnTo'),
    changed: changedBy(searchParams),
    demoAccounts: env().demo ? await demoAccounts(context) : [],
  };
}

function changedBy(query: URLSearchParams): 'password' | 'email' | 'closing' | null {
  if (query.has('reset')) return 'password';
  if (query.has('closing')) return 'closing';
  return query.has('email') ? 'email' : null;
}

async function demoAccounts(context: AppLoadContext) {
  const locale = await context.locale();
  const accounts = await listDemoAccounts(commandContext(context, null));
  return accounts.map((account) => ({ ...account, who: demoWho(account.email, locale) }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { returnTo: asked, ...fields } = await readForm(request);
  const returnTo = safeReturnTo(asked);
  const parsed = parseFields(signInSchema, fields);
  if (!parsed.ok) {
    const email = fields.email ?? '';
    return data({ email, returnTo, reason: null, faults: parsed.faults }, { status: 400 });
  }
  const result = await signIn(commandContext(context, null), parsed.value);
  if (!result.ok) {
    const status = result.reason === 'too-many-tries' ? 429 : 400;
    const { email } = parsed.value;
    return data({ email, returnTo, reason: result.reason, faults: {} }, { status });
  }
  const { accountId, secondFactor, kept } = result;
  if (secondFactor === 'ask') {
    const token = await makePendingSignIn(commandContext(context, null), accountId);
    return seeOther(secondFactorAddress(returnTo), [pendingCookie(token)]);
  }
  const cookie = await startSessionFor(request, accountId);
  if (kept) return seeOther('/account/closing?kept', [cookie]);
  return seeOther(secondFactor === 'set-up' ? '/account/second-factor' : returnTo, [cookie]);
}

export default function SignIn() {
  const t = useTranslations('accounts.signIn');
  const { returning, changed, demoAccounts, ...view } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const returnTo = result?.returnTo ?? view.returnTo;
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      <SignInForm returnTo={returnTo} returning={returning} changed={changed} result={result} />
      {demoAccounts.length > 0 ? (
        <DemoAccounts accounts={demoAccounts} returnTo={returnTo} />
      ) : null}
    </Page>
  );
}
