import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx';
import { endAllSessions } from '#app/features/accounts/end-all-sessions.server.ts';
import { confirmSchema } from '#app/features/accounts/schema.ts';
import { useLeaveDevice } from '#app/features/people/components/use-own-device.ts';
import { noSessionCookie } from '#app/platform/auth/sessions.server.ts';
import { parseFields, readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';

export const handle = { methods: ['DELETE'] };
export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { email } = await requireActor(context, request);
  return { title: await pageTitle(context, (t) => t('accounts.settings.endAll')), email };
}

/** Ends all of the actor's sessions, this one too. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(confirmSchema, await readOptionalForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const result = await endAllSessions(commandContext(context, actor), parsed.value);
  if (result.ok) return seeOther('/sign-in', [noSessionCookie()]);
  const { reason } = result;
  return data({ reason, faults: {} }, { status: reason === 'too-many-tries' ? 429 : 400 });
}

export default function EndAllSessions() {
  const t = useTranslations('accounts.settings');
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <ConfirmForm
        title={t('endAll')}
        email={email}
        result={useActionData<typeof action>()}
        onSubmit={useLeaveDevice()}
      />
    </Page>
  );
}
