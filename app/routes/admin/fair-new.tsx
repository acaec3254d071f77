import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { FairForm } from '#app/features/fairs/components/fair-form.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { takeFair } from './fair-form.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

const BEGUN = { slotMinutes: '20', from: '14:00', to: '17:00', cap: '3', ticketMinutes: '15' };

export async function loader(args: LoaderFunctionArgs) {
  await requireCoordinator(args);
  return { title: await pageTitle(args.context, (t) => t('work.fairs.new')) };
}

export async function action(args: ActionFunctionArgs) {
  return takeFair(args);
}

export default function NewFair() {
  const t = useTranslations('work.fairs');
  const state = useActionData<typeof action>() ?? { typed: BEGUN, faults: {} };
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/fairs' }]} />
      <h1>{t('new')}</h1>
      <FairForm state={state} />
    </Page>
  );
}
