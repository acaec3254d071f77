import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { closeAccount } from '#app/features/accounts/close-account.server.ts';
import { ClosingForm } from '#app/features/accounts/components/closing-form.tsx';
import { closingSchema } from '#app/features/accounts/schema.ts';
import { useLeaveDevice } from '#app/features/people/components/use-own-device.ts';
import { noSessionCookie } from '#app/platform/auth/sessions.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const title = await pageTitle(context, (t) => t('accounts.closing.title'));
  const kept = new URL(request.url).searchParams.has('kept');
  return { title, email: actor.email, demo: actor.demo, kept };
}

/** Begins to close the account, and ends this session with all others. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(closingSchema, await readForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const result = await closeAccount(commandContext(context, actor), parsed.value);
  if (result.ok) return seeOther('/sign-in?closing', [noSessionCookie()]);
  const { reason } = result;
  const status = { 'too-many-tries': 429, 'last-coordinator': 409 }[reason as string] ?? 400;
  return data({ reason, faults: {} }, { status });
}

export default function CloseAccount() {
  const t = useTranslations('accounts');
  const { email, demo, kept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const onLeave = useLeaveDevice();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('settings.title'), to: '/account' }]} />
      <h1>{t('closing.title')}</h1>
      {kept && !result ? <Notice kind="success">{t('closing.kept')}</Notice> : null}
      <p>{t('closing.goes')}</p>
      <p>{t('closing.stays')}</p>
      {demo ? (
        <p>{t('closing.demo')}</p>
      ) : (
        <ClosingForm email={email} result={result} onLeave={onLeave} />
      )}
    </Page>
  );
}
