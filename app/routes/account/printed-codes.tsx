import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CodeForm } from '#app/features/accounts/components/code-form.tsx';
import { PrintedCodeSheet } from '#app/features/accounts/components/printed-code-sheet.tsx';
import styles from '#app/features/accounts/components/second-factor.css?url';
import { makePrintedCodes } from '#app/features/accounts/make-printed-codes.server.ts';
import { removeSecondFactor } from '#app/features/accounts/remove-second-factor.server.ts';
import { confirmSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';
import { FactorRefusal, refuseFactor } from './factor-refusal.tsx';

export const handle = { methods: ['POST', 'DELETE'] };
export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** Codes are seen only in answer to the form that made them. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { email } = await requireActor(context, request, '/account/second-factor');
  if (context.method === 'GET' || context.method === 'HEAD') {
    throw seeOther('/account/second-factor');
  }
  return { title: await pageTitle(context, (t) => t('accounts.secondFactor.codes.title')), email };
}

/** Makes new codes and shows them, or takes those in use out of it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(confirmSchema, await readOptionalForm(request));
  if (!parsed.ok) return refuseFactor('wrong-password', request.method !== 'DELETE');
  const ctx = commandContext(context, actor);
  if (request.method === 'DELETE') {
    const removed = await removeSecondFactor(ctx, { kind: 'printed-codes', ...parsed.value });
    if (!removed.ok) return refuseFactor(removed.reason, false);
    const cookie = await startSessionFor(request, actor.accountId);
    return seeOther('/account/second-factor?saved=removed', [cookie]);
  }
  const made = await makePrintedCodes(ctx, parsed.value);
  return made.ok ? data({ codes: made.codes }) : refuseFactor(made.reason, true);
}

export default function PrintedCodes() {
  const t = useTranslations('accounts.secondFactor');
  const { email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!result) return null;
  if (!('codes' in result)) {
    const title = result.makes ? t('codes.make') : t('codes.remove');
    return <FactorRefusal title={title} email={email} refusal={result} />;
  }
  return (
    <Page kind="narrow">
      <h1 className="no-print">{t('codes.title')}</h1>
      <PrintedCodeSheet codes={result.codes} email={email} />
      <CodeForm
        action="/account/second-factor/codes/confirmation"
        submit={t('confirm')}
        hint={t('codes.confirm')}
        result={undefined}
      />
    </Page>
  );
}
