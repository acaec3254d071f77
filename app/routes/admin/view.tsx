import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ViewingForm } from '#app/features/accounts/components/viewing-form.tsx';
import { viewingSchema } from '#app/features/accounts/schema.ts';
import { beginViewing, findViewed } from '#app/features/accounts/view-person.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { name } = await findViewed(commandContext(context, actor), params.person ?? '');
  return { title: await pageTitle(context, (t) => t('work.accounts.view.title')), name };
}

/** Begins to show a person's learning pages. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const fields = await readForm(request);
  const parsed = parseFields(viewingSchema, fields);
  const typed = fields.reason ?? '';
  if (!parsed.ok) return data({ typed, own: false, faults: parsed.faults }, { status: 400 });
  const input = { personId: params.person ?? '', reason: parsed.value.reason };
  const result = await beginViewing(commandContext(context, actor), input);
  if (!result.ok) return data({ typed, own: true, faults: {} }, { status: 409 });
  return seeOther('/learn');
}

export default function ViewPerson() {
  const t = useTranslations('work.accounts.view');
  const { name } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      <p className="lead">
        <bdi>{name}</bdi>
      </p>
      {result?.own ? <Notice kind="fault">{t('own')}</Notice> : null}
      <ViewingForm typed={result?.typed ?? ''} faults={result?.faults} />
    </Page>
  );
}
