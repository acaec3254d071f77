import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { FairForm } from '#app/features/fairs/components/fair-form.tsx';
import { typedOfFair } from '#app/features/fairs/exports.ts';
import { getFair } from '#app/features/fairs/list-fairs.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { takeFair } from './fair-form.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair } = await getFair(ctx, args.params.fair ?? '');
  const name = fair.name[await args.context.locale()];
  return {
    title: await pageTitle(args.context, (t) => t('work.fairs.change', { name })),
    ...{ id: fair.id, name: fair.name, typed: typedOfFair(fair) },
  };
}

export async function action(args: ActionFunctionArgs) {
  return takeFair(args);
}

export default function EditFair() {
  const t = useTranslations('work.fairs');
  const locale = useLocale();
  const { id, name, typed } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  return (
    <Page kind="narrow">
      <Crumbs
        items={[
          { label: t('title'), to: '/admin/fairs' },
          { label: name[locale], to: `/admin/fairs/${id}` },
        ]}
      />
      <h1>{t('change', { name: name[locale] })}</h1>
      <FairForm state={state} />
    </Page>
  );
}
