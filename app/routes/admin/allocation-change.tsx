import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ChangeForm, PlanView } from '#app/features/allocations/components/change-parts.tsx';
import { Said } from '#app/features/allocations/components/said.tsx';
import { getLabels } from '#app/features/allocations/console.server.ts';
import { planData } from '#app/features/allocations/exports.ts';
import { findCards } from '#app/features/allocations/find-cards.server.ts';
import {
  previewRepair,
  repairPublished,
} from '#app/features/allocations/repair-allocation.server.ts';
import { changeSchema } from '#app/features/allocations/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { backWith, saidIn } from './allocation-said.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST'] };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '' } = args.params;
  const sought = new URL(args.request.url).searchParams.get('who') ?? '';
  return {
    title: await pageTitle(args.context, (t) => t('work.allocations.change.title')),
    ...{ fairId, sought, said: saidIn(args.request) },
    labels: await getLabels(ctx, fairId),
    found: await findCards(ctx, fairId, sought),
  };
}

/** Shows what a change would do, or does what was shown. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '' } = args.params;
  const { seen, ...typed } = await readForm(args.request);
  const parsed = parseFields(changeSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults, plan: null, refused: null }, 400);
  const change = parsed.value;
  const reason = 'reason' in change ? change.reason : '';
  const refused =
    seen === undefined ? null : await repairPublished(ctx, { fairId, change, reason, seen });
  if (refused?.ok) return backWith(`/admin/fairs/${fairId}/allocation`, 'repaired');
  const planned = await previewRepair(ctx, fairId, change);
  if (!planned.ok) return data({ typed, faults: {}, plan: null, refused: planned.reason }, 409);
  const plan = planData(planned.plan);
  const answer = { typed, faults: {}, plan, refused: refused?.reason ?? null };
  return data(answer, refused ? 409 : 200);
}

export default function AllocationChange() {
  const t = useTranslations('work.allocations');
  const { fairId, labels, sought, found, said } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: `/admin/fairs/${fairId}/allocation` }]} />
      <h1>{t('change.title')}</h1>
      <Said said={state?.refused ?? said} />
      {state?.plan ? <PlanView plan={state.plan} labels={labels} typed={state.typed} /> : null}
      <p>{t('change.lead')}</p>
      <ChangeForm
        {...{ labels, sought, found }}
        state={{ typed: state?.typed ?? {}, faults: state?.faults ?? {} }}
      />
    </Page>
  );
}
