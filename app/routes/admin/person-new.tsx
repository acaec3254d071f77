import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PersonForm } from '#app/features/people/components/person-form.tsx';
import { addPerson } from '#app/features/people/save-person.server.ts';
import { personSchema } from '#app/features/people/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  await requireCoordinator(args);
  const title = await pageTitle(args.context, (t) => t('work.people.person.add'));
  return { title, zones: Intl.supportedValuesOf('timeZone') };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(personSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  return seeOther(`/admin/people/${await addPerson(ctx, parsed.value)}?said=saved`);
}

export default function NewPerson() {
  const t = useTranslations('work.people');
  const { zones } = useLoaderData<typeof loader>();
  const typed: Record<string, string> = { locale: 'en', timeZone: 'Asia/Tokyo' };
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/people' }]} />
      <h1>{t('person.add')}</h1>
      <PersonForm state={state} zones={zones} back="/admin/people" />
    </Page>
  );
}
