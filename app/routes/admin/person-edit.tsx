import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PersonForm } from '#app/features/people/components/person-form.tsx';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import { savePerson } from '#app/features/people/save-person.server.ts';
import { personSchema } from '#app/features/people/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { id, legalName, displayName, kana, workEmail, own } = await findPersonRecord(
    ctx,
    args.params.person ?? '',
  );
  const title = await pageTitle(args.context, (t) =>
    t('work.people.person.title', { name: legalName }),
  );
  const known = { legalName, displayName, kana, workEmail, ...own };
  return { title, id, zones: Intl.supportedValuesOf('timeZone'), typed: textOf(known) };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(personSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const personId = args.params.person ?? '';
  await savePerson(ctx, { personId, fields: parsed.value });
  return seeOther(`/admin/people/${personId}?said=saved`);
}

export default function EditPerson() {
  const t = useTranslations('work.people.person');
  const { id, zones, typed } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  const name = typed.legalName ?? '';
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <PersonForm state={state} zones={zones} back={`/admin/people/${id}`} />
    </Page>
  );
}

/** What a form begins with: nothing known is an empty field. */
function textOf(known: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? '']));
}
