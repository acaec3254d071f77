import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  closeOrganisation,
  type CloseOrganisation,
} from '#app/features/people/close-organisation.server.ts';
import { ClosureForm } from '#app/features/people/components/organisation-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import { findOrganisation } from '#app/features/people/organisation-record.server.ts';
import { closureSchema } from '#app/features/people/schema.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { OrganisationCrumbs } from './organisation-crumbs.tsx';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const organisation = await findOrganisation(ctx, args.params.organisation ?? '');
  const { id, nameJa, nameEn } = organisation;
  const name = (await args.context.locale()) === 'ja' ? nameJa : nameEn;
  const title = await pageTitle(args.context, (t) =>
    t('work.organisations.closure.title', { name }),
  );
  return { title, id, name };
}

const REFUSED: Record<Extract<CloseOrganisation, { ok: false }>['reason'], FieldFaults> = {
  'already-closed': { on: 'alreadyClosed' },
  'in-future': { on: 'inFuture' },
  'people-in-post': { on: 'peopleInPost' },
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(closureSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const { organisation: organisationId = '' } = args.params;
  const result = await closeOrganisation(ctx, { organisationId, on: parsed.value.on });
  if (result.ok) return seeOther(`/admin/organisations/${organisationId}?said=saved`);
  return data({ typed, faults: REFUSED[result.reason] }, { status: 400 });
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function Closure() {
  const t = useTranslations('work.organisations.closure');
  const { id, name } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? BLANK;
  return (
    <Page kind="narrow">
      <OrganisationCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <p>{t('lead')}</p>
      <ClosureForm state={state} back={`/admin/organisations/${id}`} />
    </Page>
  );
}
