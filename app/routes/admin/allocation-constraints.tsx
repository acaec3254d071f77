import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ConstraintForm, Kept } from '#app/features/allocations/components/constraint-form.tsx';
import {
  ConstraintTable,
  PriceView,
} from '#app/features/allocations/components/constraint-parts.tsx';
import { Said } from '#app/features/allocations/components/said.tsx';
import {
  liftConstraint,
  listConstraints,
  priceConstraint,
  saveConstraint,
} from '#app/features/allocations/constraints.server.ts';
import { getLabels } from '#app/features/allocations/console.server.ts';
import { constraintLine } from '#app/features/allocations/exports.ts';
import { findCards } from '#app/features/allocations/find-cards.server.ts';
import { isPublished } from '#app/features/allocations/published-allocation.server.ts';
import { constraintSchema } from '#app/features/allocations/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Form, Page } from '#app/ui/index.ts';
import { backWith, saidIn } from './allocation-said.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST', 'DELETE'] };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '' } = args.params;
  const sought = new URL(args.request.url).searchParams.get('who') ?? '';
  const listed = await listConstraints(ctx, fairId);
  return {
    title: await pageTitle(args.context, (t) => t('work.allocations.constraint.title')),
    ...{ fairId, sought, said: saidIn(args.request), constraints: listed.map(constraintLine) },
    labels: await getLabels(ctx, fairId),
    found: await findCards(ctx, fairId, sought),
    isLocked: await isPublished(ctx, fairId),
  };
}

/** Lifts a constraint, shows what one would do, or saves one that was shown. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '' } = args.params;
  const at = `/admin/fairs/${fairId}/allocation/constraints`;
  const { shown, ...typed } = await readForm(args.request);
  if (args.request.method === 'DELETE') {
    const lifted = await liftConstraint(ctx, { fairId, constraintId: typed.constraint ?? '' });
    return backWith(at, lifted.ok ? 'lifted' : 'already-published');
  }
  const parsed = parseFields(constraintSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults, price: null, refused: null }, 400);
  const asked = { fairId, fields: parsed.value };
  if (shown === 'yes') {
    const saved = await saveConstraint(ctx, asked);
    if (saved.ok) return backWith(at, 'constrained');
    return backWith(at, saved.reason === 'published' ? 'already-published' : saved.reason);
  }
  const priced = await priceConstraint(ctx, asked);
  if (priced.ok) return data({ typed, faults: {}, price: priced.price, refused: null });
  const refused = priced.reason === 'not-matched' ? priced.refusal.code : priced.reason;
  return data({ typed, faults: {}, price: null, refused }, 409);
}

export default function AllocationConstraints() {
  const t = useTranslations('work.allocations');
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { fairId, labels, constraints, isLocked, sought, found } = page;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: `/admin/fairs/${fairId}/allocation` }]} />
      <h1>{t('constraint.title')}</h1>
      <Said said={state?.refused ?? page.said} />
      <p>{t('constraint.lead')}</p>
      <ConstraintTable {...{ fairId, labels, constraints }} mayLift={!isLocked} />
      {state?.price ? (
        <section aria-labelledby="price">
          <h2 id="price">{t('price.title')}</h2>
          <PriceView price={state.price} labels={labels} />
          <Form method="post" reloadDocument>
            <Kept typed={{ ...state.typed, shown: 'yes' }} />
            <Button kind="main">{t('constraint.save')}</Button>
          </Form>
        </section>
      ) : null}
      <h2>{t('constraint.add')}</h2>
      {isLocked ? (
        <p>{t('constraint.locked')}</p>
      ) : (
        <ConstraintForm
          {...{ labels, sought, found }}
          state={{ typed: state?.typed ?? {}, faults: state?.faults ?? {} }}
        />
      )}
    </Page>
  );
}
