import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { FairForm } from '#app/features/fairs/components/fair-form.tsx';
import { typedOfFair } from '#app/features/fairs/exports.ts';
import { getFair } from '#app/features/fairs/list-fairs.server.ts';
import { saveFair } from '#app/features/fairs/save-fair.server.ts';
import { fairSchema } from '#app/features/fairs/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

const BEGUN = { slotMinutes: '20', from: '14:00', to: '17:00' };

/** The form of a new fair, or of the one of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: id } = args.params;
  const fair = id ? (await getFair(ctx, id)).fair : null;
  return {
    title: await pageTitle(args.context, (t) => t('work.fairs.title')),
    ...{ id: id ?? null, name: fair?.name ?? null, typed: fair ? typedOfFair(fair) : BEGUN },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(fairSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const result = await saveFair(ctx, { fairId: args.params.fair ?? null, fields: parsed.value });
  if (result.ok) return seeOther(`/admin/fairs/${result.fairId}?said=saved`);
  return data({ typed, faults: { slug: result.reason } }, { status: 409 });
}

export default function FairEdit() {
  const t = useTranslations('work.fairs');
  const locale = useLocale();
  const { id, name, typed } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  const above = name && id ? [{ label: name[locale], to: `/admin/fairs/${id}` }] : [];
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/fairs' }, ...above]} />
      <h1>{name ? t('change', { name: name[locale] }) : t('new')}</h1>
      <FairForm state={state} />
    </Page>
  );
}
