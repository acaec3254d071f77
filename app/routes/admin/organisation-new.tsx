import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { OrganisationForm } from '#app/features/people/components/organisation-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { takeOrganisation } from './organisation.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  await requireCoordinator(args);
  return { title: await pageTitle(args.context, (t) => t('work.organisations.add')) };
}

export async function action(args: ActionFunctionArgs) {
  return takeOrganisation(args);
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function NewOrganisation() {
  const t = useTranslations('work.organisations');
  const state = useActionData<typeof action>() ?? BLANK;
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/organisations' }]} />
      <h1>{t('add')}</h1>
      <OrganisationForm state={state} back="/admin/organisations" />
    </Page>
  );
}
