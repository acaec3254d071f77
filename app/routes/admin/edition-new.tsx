import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EditionForm } from '#app/features/enrolments/components/edition-form.tsx';
import { courseNames } from '#app/features/enrolments/list-editions.server.ts';
import { addEdition } from '#app/features/enrolments/save-edition.server.ts';
import { EDITION_FIELDS, type EditionTyped } from '#app/features/enrolments/schema.ts';
import { EVERYONE, typedOfAudience } from '#app/features/people/exports.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { fiscalYear, japanDay } from '#app/platform/japan-day.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { checkEditionForm, formState, readEditionForm } from './edition-form.server.ts';
import { faultsOfRefusal } from './edition-refusals.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const empty = Object.fromEntries(EDITION_FIELDS.map((name) => [name, '']));
  const typed: EditionTyped = {
    ...(empty as EditionTyped),
    ...{ fiscalYear: String(fiscalYear(japanDay(ctx.now))), selfEntry: 'on' },
    ...{ approval: 'none', allocation: 'first-come' },
  };
  const blank = { typed, audience: typedOfAudience(EVERYONE), rule: EVERYONE };
  const courseSlug = new URL(request.url).searchParams.get('course') ?? '';
  return {
    title: await pageTitle(context, (t) => t('work.editions.form.newTitle')),
    courses: [...(await courseNames(ctx)).values()],
    state: await formState(ctx, { ...blank, courseSlug }, {}),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const sent = await readEditionForm(request);
  const checked = await checkEditionForm(ctx, sent);
  if (!checked.ok) return data(checked.state, { status: statusOf(checked.state) });
  const result = await addEdition(ctx, { ...checked, courseSlug: sent.courseSlug });
  if (result.ok) return seeOther(`/admin/editions/${result.editionId}?done=saved`);
  return data(await formState(ctx, sent, faultsOfRefusal(result.reason)), { status: 400 });
}

const statusOf = ({ faults }: { faults: object }) => (Object.keys(faults).length > 0 ? 400 : 200);

export default function NewEdition() {
  const t = useTranslations('work.editions');
  const { courses, state } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/editions' }]} />
      <h1>{t('form.newTitle')}</h1>
      <p>{t('form.lead')}</p>
      <EditionForm state={useActionData<typeof action>() ?? state} courses={courses} />
    </Page>
  );
}
