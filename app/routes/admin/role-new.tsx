import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { takePlaces } from '#app/features/people/chosen-places.server.ts';
import { RoleForm } from '#app/features/people/components/role-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import { grantRole, type GrantRole } from '#app/features/people/grant-role.server.ts';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import { roleSchema } from '#app/features/people/schema.ts';
import { readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { id, legalName: name } = await findPersonRecord(ctx, args.params.person ?? '');
  const title = await pageTitle(args.context, (t) => t('work.people.roles.title', { name }));
  return { title, id, name };
}

const REFUSED: Record<Extract<GrantRole, { ok: false }>['reason'], FieldFaults> = {
  'organisation-needed': { organisation: 'organisationNeeded' },
  'wrong-organisation': { organisation: 'wrongOrganisation' },
  'ends-before-now': { until: 'endsBeforeNow' },
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const taken = await takePlaces(ctx, roleSchema, {
    form: await readForm(args.request),
    wanted: { organisation: {} },
  });
  if (!taken.ok) return data(taken.state, { status: 400 });
  const personId = args.params.person ?? '';
  const result = await grantRole(ctx, { personId, ...taken.value });
  if (result.ok) return seeOther(`/admin/people/${personId}?said=saved`);
  return data({ ...taken.state, faults: REFUSED[result.reason] }, { status: 400 });
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function NewRole() {
  const t = useTranslations('work.people.roles');
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <p>{t('lead')}</p>
      <RoleForm state={useActionData<typeof action>() ?? BLANK} back={`/admin/people/${id}`} />
    </Page>
  );
}
