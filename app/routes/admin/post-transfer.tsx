import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { takePlaces } from '#app/features/people/chosen-places.server.ts';
import { usePlaceName } from '#app/features/people/components/person-name.tsx';
import { TransferForm } from '#app/features/people/components/post-form.tsx';
import type { FormState } from '#app/features/people/components/work-faults.ts';
import {
  transferPerson,
  type TransferPerson,
} from '#app/features/people/end-appointment.server.ts';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import { transferSchema } from '#app/features/people/schema.ts';
import { readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';
import { PLACE_REFUSED, placesFor, postOf } from './post.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const person = await findPersonRecord(ctx, args.params.person ?? '');
  const { id, legalName: name } = person;
  const { organisation } = postOf(person, args.params.post);
  const title = await pageTitle(args.context, (t) => t('work.people.transfer.title', { name }));
  return { title, id, name, organisation };
}

const REFUSED: Record<Extract<TransferPerson, { ok: false }>['reason'], FieldFaults> = {
  'outside-post': { on: 'outsidePost' },
  'already-left': { on: 'alreadyLeft' },
  'same-organisation': { organisation: 'sameOrganisation' },
  ...PLACE_REFUSED,
};

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const taken = await takePlaces(ctx, transferSchema, {
    form: await readForm(args.request),
    wanted: placesFor(null),
  });
  if (!taken.ok) return data(taken.state, { status: 400 });
  const { person: personId = '', post: appointmentId = '' } = args.params;
  const result = await transferPerson(ctx, { personId, appointmentId, ...taken.value });
  if (result.ok) return seeOther(`/admin/people/${personId}?said=saved`);
  return data({ ...taken.state, faults: REFUSED[result.reason] }, { status: 400 });
}

const BLANK: FormState = { typed: {}, faults: {} };

export default function Transfer() {
  const t = useTranslations('work.people.transfer');
  const placeName = usePlaceName();
  const { id, name, organisation } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('title', { name })}</h1>
      <p>{t('lead', { organisation: placeName(organisation) })}</p>
      <TransferForm state={useActionData<typeof action>() ?? BLANK} back={`/admin/people/${id}`} />
    </Page>
  );
}
