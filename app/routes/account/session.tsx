import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx';
import { endSession } from '#app/features/accounts/end-session.server.ts';
import { confirmSchema } from '#app/features/accounts/schema.ts';
import { AppError } from '#app/platform/errors.ts';
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
  return { title: await pageTitle(context, (t) => t('accounts.settings.endSession')), email };
}

/** Ends one of the actor's sessions. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(confirmSchema, await readOptionalForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const input = { sessionId: params.session ?? '', ...parsed.value };
  const result = await endSession(commandContext(context, actor), input);
  if (result.ok) return seeOther('/account');
  const { reason } = result;
  if (reason === 'not-found') throw new AppError('not-found');
  return data({ reason, faults: {} }, { status: reason === 'too-many-tries' ? 429 : 400 });
}

export default function EndSession() {
  const t = useTranslations('accounts.settings');
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <ConfirmForm title={t('endSession')} email={email} result={useActionData<typeof action>()} />
    </Page>
  );
}
