import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { carryEntry, carryView } from '#app/features/workbooks/carry-entry.server.ts';
import type { CarryRefusal } from '#app/features/workbooks/exports.ts';
import { Carried, CarryForm } from '#app/features/workbooks/components/carry-form.tsx';
import { PieceLine } from '#app/features/workbooks/components/piece-text.tsx';
import { carryingSchema } from '#app/features/workbooks/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

/** One piece of the actor's workbook on its way into their career profile: shown before it is put there. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const { courseSlug } = learner;
  const key = args.params.piece ?? '';
  const locale = await args.context.locale();
  return {
    title: await pageTitle(args.context, (t) => t('workbook.carry.title')),
    texts: pageTexts(locale, 'workbook'),
    isDone: new URL(args.request.url).searchParams.has('done'),
    ...{ courseSlug, key },
    view: await carryView(ctx, { courseSlug, key, locale }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const { courseSlug } = learner;
  const key = args.params.piece ?? '';
  const parsed = carryingSchema.safeParse(await readForm(args.request));
  if (!parsed.success) throw new AppError('bad-request', 'not a carrying');
  const result = await carryEntry(ctx, { courseSlug, key, ...parsed.data });
  if (result.ok) return seeOther(`/learn/${courseSlug}/workbook/${key}/carrying?done`);
  const { ok: _, ...refusal } = result;
  return data<CarryRefusal>(refusal, { status: 409 });
}

export default withPageTexts(Carrying);

function Carrying() {
  const t = useTranslations('workbook');
  const { view, isDone, courseSlug, key } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  const workbook = `/learn/${courseSlug}/workbook`;
  const back = `${workbook}#${key}`;
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: workbook }]} />
      <h1>{t('carry.title')}</h1>
      <p className="lead">
        <PieceLine parts={view.title} />
      </p>
      {isDone ? <Carried back={back} /> : <CarryForm {...{ view, refusal, back }} />}
    </Page>
  );
}
