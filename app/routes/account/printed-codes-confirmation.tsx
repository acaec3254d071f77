import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CodeForm } from '#app/features/accounts/components/code-form.tsx';
import { confirmPrintedCodes } from '#app/features/accounts/confirm-printed-codes.server.ts';
import { codeSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { startSessionFor } from '#app/platform/http/session.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireActor(context, request);
  return { title: await pageTitle(context, (t) => t('accounts.secondFactor.codes.title')) };
}

/** Puts printed codes in use, by one that is typed from the paper. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(codeSchema, await readForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const result = await confirmPrintedCodes(commandContext(context, actor), parsed.value);
  if (!result.ok) {
    const { reason } = result;
    return data({ reason, faults: {} }, { status: reason === 'too-many-tries' ? 429 : 400 });
  }
  const cookie = await startSessionFor(request, actor.accountId);
  return seeOther('/account/second-factor?saved=set-up', [cookie]);
}

export default function ConfirmPrintedCodes() {
  const t = useTranslations('accounts.secondFactor');
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/account/second-factor' }]} />
      <h1>{t('codes.title')}</h1>
      <CodeForm
        action="/account/second-factor/codes/confirmation"
        submit={t('confirm')}
        hint={t('codes.confirm')}
        result={useActionData<typeof action>()}
      />
    </Page>
  );
}
