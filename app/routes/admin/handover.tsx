import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { HandoverCheck, HandoverForm } from '#app/features/people/components/handover-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import { listHanding } from '#app/features/people/handover-view.server.ts';
import {
  handOverPeople,
  type HandOverPeople,
} from '#app/features/people/hand-over-people.server.ts';
import { findOrganisation } from '#app/features/people/organisation-record.server.ts';
import { planHandover } from '#app/features/people/plan-handover.server.ts';
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
  const organisation = await findOrganisation(ctx, args.params.organisation ?? '');
  const { id, nameJa, nameEn } = organisation;
  const name = (await args.context.locale()) === 'ja' ? nameJa : nameEn;
  const title = await pageTitle(args.context, (t) =>
    t('work.organisations.handover.title', { name }),
  );
  return { title, id, name, handing: await listHanding(ctx, id) };
}

const REFUSED: Record<Extract<HandOverPeople, { ok: false }>['reason'], FieldFaults> = {
  'same-person': { to: 'samePerson' },
  'not-supervisor': { fromId: 'notSupervisor' },
};

/** Says first how many people would move; moves them when that is confirmed. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { confirmed, ...form } = await readForm(args.request);
  const { organisation: organisationId = '' } = args.params;
  const plan = await planHandover(ctx, { organisationId, form });
  if (!plan.ok) return data({ state: plan.state, check: null }, { status: 400 });
  const state: FormState = { typed: plan.check.typed, faults: {} };
  if (confirmed === 'back') return data({ state, check: null }, { status: 200 });
  if (confirmed !== 'yes') return data({ state, check: plan.check }, { status: 200 });
  const result = await handOverPeople(ctx, { organisationId, ...plan.input });
  if (result.ok) return seeOther(`/admin/organisations/${organisationId}?said=saved`);
  const refused = { ...state, faults: REFUSED[result.reason] };
  return data({ state: refused, check: null }, { status: 400 });
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function Handover() {
  const t = useTranslations('work.organisations.handover');
  const { id, name, handing } = useLoaderData<typeof loader>();
  const { state, check } = useActionData<typeof action>() ?? { state: BLANK, check: null };
  const back = `/admin/organisations/${id}`;
  return (
    <Page kind="narrow">
      <OrganisationCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      {check ? (
        <HandoverCheck plan={check} />
      ) : (
        <>
          <p>{handing.length > 0 ? t('lead') : t('none')}</p>
          {handing.length > 0 ? <HandoverForm {...{ handing, state, back }} /> : null}
        </>
      )}
    </Page>
  );
}
