import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx';
import {
  findSecondFactorOf,
  resetSecondFactor,
} from '#app/features/accounts/reset-second-factor.server.ts';
import { confirmSchema } from '#app/features/accounts/schema.ts';
import { parseFields, readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, Notice, Page, Undo } from '#app/ui/index.ts';

export const handle = { methods: ['DELETE'] };
export const meta = titleMeta;

/** Asks whether a person's second factor is to be taken away. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const { name, hasSecondFactor } = await findSecondFactorOf(ctx, params.person ?? '');
  const title = await pageTitle(context, (t) => t('work.accounts.secondFactor.title'));
  const done = new URL(request.url).searchParams.has('done');
  return { title, name, hasSecondFactor, done, email: actor.email };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const parsed = parseFields(confirmSchema, await readOptionalForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const input = { personId: params.person ?? '', ...parsed.value };
  const result = await resetSecondFactor(commandContext(context, actor), input);
  if (result.ok) return seeOther(`/admin/people/${input.personId}/second-factor?done`);
  const { reason } = result;
  const status = reason === 'too-many-tries' ? 429 : reason === 'own' ? 409 : 400;
  return data({ reason, faults: {} }, { status });
}

export default function ResetSecondFactor() {
  const t = useTranslations('work.accounts.secondFactor');
  const { name, hasSecondFactor, done, email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const reason = result?.reason ?? null;
  if (result && reason !== 'own' && reason !== 'no-second-factor') {
    const asked = { reason, faults: result.faults };
    return (
      <Page kind="narrow">
        <ConfirmForm title={t('title')} email={email} result={asked} />
      </Page>
    );
  }
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      <p className="lead">
        <bdi>{name}</bdi>
      </p>
      {done ? <Notice kind="success">{t('done')}</Notice> : null}
      {reason === 'own' ? <Notice kind="fault">{t('own')}</Notice> : null}
      {hasSecondFactor ? (
        <Form method="post" reloadDocument>
          <Undo />
          <p>{t('text')}</p>
          <Button kind="grave">{t('submit')}</Button>
        </Form>
      ) : (
        <p>{t('none')}</p>
      )}
    </Page>
  );
}
