import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { usePlaceName } from '#app/features/people/components/person-name.tsx';
import { LeavingForm } from '#app/features/people/components/post-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import {
  endAppointment,
  type EndAppointment,
} from '#app/features/people/end-appointment.server.ts';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import { leavingSchema } from '#app/features/people/schema.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';
import { postOf } from './post.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const person = await findPersonRecord(ctx, args.params.person ?? '');
  const { id, legalName: name } = person;
  const { organisation } = postOf(person, args.params.post);
  const title = await pageTitle(args.context, (t) => t('work.people.leave.title', { name }));
  return { title, id, name, organisation };
}

const REFUSED: Record<Extract<EndAppointment, { ok: false }>['reason'], FieldFaults> = {
  'outside-post': { leftOn: 'outsidePost' },
  'already-left': { leftOn: 'alreadyLeft' },
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(leavingSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const { person: personId = '', post: appointmentId = '' } = args.params;
  const result = await endAppointment(ctx, { personId, appointmentId, ...parsed.value });
  if (result.ok) return seeOther(`/admin/people/${personId}?said=saved`);
  return data({ typed, faults: REFUSED[result.reason] }, { status: 400 });
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function Leaving() {
  const t = useTranslations('work.people.leave');
  const placeName = usePlaceName();
  const { id, name, organisation } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <p>{t('lead', { organisation: placeName(organisation) })}</p>
      <LeavingForm state={useActionData<typeof action>() ?? BLANK} back={`/admin/people/${id}`} />
    </Page>
  );
}
