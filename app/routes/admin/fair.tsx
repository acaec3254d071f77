import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { Numbers } from '#app/features/choices/components/numbers.tsx';
import { countChoices } from '#app/features/choices/fair-numbers.server.ts';
import { admitCompany } from '#app/features/fairs/admit-company.server.ts';
import { FairSheet } from '#app/features/fairs/components/fair-sheet.tsx';
import { PlaceTable } from '#app/features/fairs/components/fair-tables.tsx';
import { AdmissionForm } from '#app/features/fairs/components/place-forms.tsx';
import { fairData } from '#app/features/fairs/exports.ts';
import { getFair } from '#app/features/fairs/list-fairs.server.ts';
import { admissionSchema } from '#app/features/fairs/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

const SAID = ['saved', 'said-admitted', 'said-changed', 'said-removed'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair, companies, others } = await getFair(ctx, args.params.fair ?? '');
  const said = new URL(args.request.url).searchParams.get('said');
  return {
    title: await pageTitle(args.context, fair.name[await args.context.locale()]),
    said: SAID.find((known) => known === said || known === `said-${said}`) ?? null,
    ...{ fair: fairData(fair), companies, others, outcome: said },
    numbers: await countChoices(ctx, fair.id),
    mayRemind: fair.opensAt <= ctx.now && ctx.now <= fair.choicesUntil,
  };
}

/** Admits a company. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const fairId = args.params.fair ?? '';
  const typed = await readForm(args.request);
  const parsed = parseFields(admissionSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const { company: companyId, ...booth } = parsed.value;
  const result = await admitCompany(ctx, { fairId, companyId, ...booth });
  if (result.ok) return seeOther(`/admin/fairs/${fairId}?said=admitted`);
  return data({ typed, faults: { company: result.reason } }, { status: 409 });
}

export default function Fair() {
  const t = useTranslations('work.fairs');
  const day = useTranslations('work.fairDay');
  const locale = useLocale();
  const { fair, companies, others, said, numbers, mayRemind, outcome } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed: {}, faults: {} };
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/admin/fairs' }]} />
      <div className="page-head">
        <h1>{fair.name[locale]}</h1>
        <ul className="links">
          <li>
            <Link to={`/admin/fairs/${fair.id}/edit`}>{t('edit')}</Link>
          </li>
          <li>
            <Link to={`/fairs/${fair.slug}`}>{t('guide')}</Link>
          </li>
          <li>
            <Link to={`/admin/fairs/${fair.id}/allocation`}>{t('allocation')}</Link>
          </li>
        </ul>
      </div>
      {said ? <Notice kind="success">{t(said)}</Notice> : null}
      <FairSheet fair={fair} />
      <ul className="links">
        <li>
          <Link to={`/admin/fairs/${fair.id}/day`}>{day('link')}</Link>
        </li>
        <li>
          <Link to={`/admin/fairs/${fair.id}/answers`}>{day('answers.link')}</Link>
        </li>
      </ul>
      <Numbers
        action={`/admin/fairs/${fair.id}/reminder`}
        {...{ numbers, mayRemind, said: outcome }}
      />
      <h2>{t('companies')}</h2>
      <p>{t('count', { count: companies.length })}</p>
      {companies.length > 0 ? <PlaceTable fairId={fair.id} companies={companies} /> : null}
      <h2>{t('admit.title')}</h2>
      <AdmissionForm fairId={fair.id} others={others} state={state} />
      <p>
        <Link to="/admin/companies">{t('admit.queue')}</Link>
      </p>
    </Page>
  );
}
