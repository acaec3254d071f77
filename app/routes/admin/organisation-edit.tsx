import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { OrganisationForm } from '#app/features/people/components/organisation-form.tsx';
import { namedOrganisation } from '#app/features/people/choose-organisation.server.ts';
import { findOrganisation } from '#app/features/people/organisation-record.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { OrganisationCrumbs } from './organisation-crumbs.tsx';
import { takeOrganisation } from './organisation.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const organisation = await findOrganisation(ctx, args.params.organisation ?? '');
  const above = await namedOrganisation(ctx, organisation.parentId ?? '');
  const locale = await args.context.locale();
  const name = nameIn(organisation, locale);
  const title = await pageTitle(args.context, (t) => t('work.organisations.form.title', { name }));
  return { title, id: organisation.id, name, typed: typedOf(organisation, above, locale) };
}

export async function action(args: ActionFunctionArgs) {
  return takeOrganisation(args);
}

export default function EditOrganisation() {
  const t = useTranslations('work.organisations.form');
  const { id, name, typed } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  return (
    <Page kind="narrow">
      <OrganisationCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <OrganisationForm state={state} back={`/admin/organisations/${id}`} />
    </Page>
  );
}

const nameIn = (place: { nameJa: string; nameEn: string }, locale: Locale) =>
  locale === 'ja' ? place.nameJa : place.nameEn;

type Organisation = Awaited<ReturnType<typeof findOrganisation>>;
type Above = Awaited<ReturnType<typeof namedOrganisation>>;

function typedOf(organisation: Organisation, above: Above, locale: Locale): Record<string, string> {
  const { kind, nameJa, nameEn, kana, code, email } = organisation;
  const parent = above ? nameIn(above, locale) : '';
  return {
    ...{ kind, nameJa, nameEn, kana: kana ?? '', code: code ?? '', email: email ?? '' },
    ...{ parent, parentAbout: parent, parentId: above?.id ?? '' },
  };
}
