import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CodeForm } from '#app/features/accounts/components/code-form.tsx';
import {
  isSignInPending,
  passSecondFactor,
} from '#app/features/accounts/pass-second-factor.server.ts';
import { codeSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { safeReturnTo } from '#app/platform/http/return-to.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';
import { noPendingCookie, pendingToken, secondFactorAddress } from './pending-sign-in.server.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'));
  if (await context.actor()) throw seeOther(returnTo);
  const isPending = await isSignInPending(commandContext(context, null), pendingToken(request));
  if (!isPending) throw seeOther(`/sign-in?${new URLSearchParams({ returnTo }).toString()}`);
  const title = await pageTitle(context, (t) => t('accounts.secondFactor.askTitle'));
  return { title, returnTo, address: secondFactorAddress(returnTo) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { returnTo: asked, ...fields } = await readForm(request);
  const parsed = parseFields(codeSchema, fields);
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const input = { token: pendingToken(request), code: parsed.value.code };
  const result = await passSecondFactor(commandContext(context, null), input);
  if (result.ok) {
    const { accountId, fewCodes, kept } = result;
    const cookies = [await startSessionFor(request, accountId), noPendingCookie()];
    if (kept) return seeOther('/account/closing?kept', cookies);
    return seeOther(fewCodes ? '/account/second-factor' : safeReturnTo(asked), cookies);
  }
  const { reason } = result;
  if (reason === 'expired') return seeOther('/sign-in', [noPendingCookie()]);
  return data({ reason, faults: {} }, { status: reason === 'too-many-tries' ? 429 : 400 });
}

export default function SecondFactor() {
  const t = useTranslations('accounts.secondFactor');
  const { returnTo, address } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <h1>{t('askTitle')}</h1>
      <p>{t('askText')}</p>
      <CodeForm
        action={address}
        returnTo={returnTo}
        submit={t('askSubmit')}
        result={useActionData<typeof action>()}
      />
      <p className="forgot">{t('lost')}</p>
    </Page>
  );
}
