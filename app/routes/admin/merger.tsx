import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { takePlaces } from '#app/features/people/chosen-places.server.ts';
import {
  mergeOrganisation,
  type MergeOrganisation,
} from '#app/features/people/close-organisation.server.ts';
import { MergerForm } from '#app/features/people/components/organisation-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import { findOrganisationRecord } from '#app/features/people/organisation-record.server.ts';
import { mergerSchema } from '#app/features/people/schema.ts';
import { readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { OrganisationCrumbs } from './organisation-crumbs.tsx';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const organisation = await findOrganisationRecord(ctx, args.params.organisation ?? '');
  const { id, nameJa, nameEn, people } = organisation;
  const name = (await args.context.locale()) === 'ja' ? nameJa : nameEn;
  const title = await pageTitle(args.context, (t) =>
    t('work.organisations.merger.title', { name }),
  );
  return { title, id, name, people };
}

const REFUSED: Record<Extract<MergeOrganisation, { ok: false }>['reason'], FieldFaults> = {
  'already-closed': { on: 'alreadyClosed' },
  'in-future': { on: 'inFuture' },
  'own-successor': { into: 'ownSuccessor' },
  'closed-successor': { into: 'closedSuccessor' },
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const taken = await takePlaces(ctx, mergerSchema, {
    form: await readForm(args.request),
    wanted: { into: {} },
  });
  if (!taken.ok) return data(taken.state, { status: 400 });
  const { organisation: organisationId = '' } = args.params;
  const { intoId: into, on } = taken.value;
  const result = await mergeOrganisation(ctx, { organisationId, into, on });
  if (result.ok) return seeOther(`/admin/organisations/${organisationId}?said=saved`);
  return data({ ...taken.state, faults: REFUSED[result.reason] }, { status: 400 });
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function Merger() {
  const t = useTranslations('work.organisations.merger');
  const { id, name, people } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? BLANK;
  return (
    <Page kind="narrow">
      <OrganisationCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <p>{t('lead')}</p>
      <p>
        <strong>{t('people', { count: people })}</strong>
      </p>
      <MergerForm state={state} back={`/admin/organisations/${id}`} />
    </Page>
  );
}
