import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { changeBooth, removeCompany } from '#app/features/fairs/admit-company.server.ts';
import { PlaceForms } from '#app/features/fairs/components/place-forms.tsx';
import { getFair } from '#app/features/fairs/list-fairs.server.ts';
import { boothSchema, removalSchema } from '#app/features/fairs/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST', 'DELETE'] };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair, companies } = await getFair(ctx, args.params.fair ?? '');
  const company = companies.find(({ id }) => id === args.params.company);
  if (!company) throw new AppError('not-found');
  return {
    title: await pageTitle(args.context, company.name[await args.context.locale()]),
    ...{ company, fair: { id: fair.id, name: fair.name } },
  };
}

/** Changes the booth, or takes the company out of the fair. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '', company: companyId = '' } = args.params;
  const typed = await readForm(args.request);
  const back = `/admin/fairs/${fairId}`;
  if (args.request.method === 'DELETE') {
    const parsed = parseFields(removalSchema, typed);
    if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
    const removed = await removeCompany(ctx, { fairId, companyId, ...parsed.value });
    if (!removed.ok) return data({ typed, faults: { reason: removed.reason } }, { status: 409 });
    return seeOther(`${back}?said=removed`);
  }
  const parsed = parseFields(boothSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const changed = await changeBooth(ctx, { fairId, companyId, ...parsed.value });
  if (!changed.ok) return data({ typed, faults: { tables: changed.reason } }, { status: 409 });
  return seeOther(`${back}?said=changed`);
}

export default function FairPlace() {
  const t = useTranslations('work.fairs');
  const locale = useLocale();
  const { company, fair } = useLoaderData<typeof loader>();
  const { booth, tables, name } = company;
  const typed = { booth, tables: String(tables) };
  const refused = useActionData<typeof action>();
  const state = refused
    ? { typed: { ...typed, ...refused.typed }, faults: refused.faults }
    : { typed, faults: {} };
  return (
    <Page kind="narrow">
      <Crumbs
        items={[
          { label: t('title'), to: '/admin/fairs' },
          { label: fair.name[locale], to: `/admin/fairs/${fair.id}` },
        ]}
      />
      <h1>{t('place.title', { name: name[locale] })}</h1>
      <PlaceForms action={`/admin/fairs/${fair.id}/companies/${company.id}`} state={state} />
    </Page>
  );
}
