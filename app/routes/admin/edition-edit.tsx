import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { EditionForm } from '#app/features/enrolments/components/edition-form.tsx';
import { typedOfEdition } from '#app/features/enrolments/edition-columns.server.ts';
import { findEdition } from '#app/features/enrolments/find-edition.server.ts';
import { saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import { audienceSchema, typedOfAudience } from '#app/features/people/exports.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { checkEditionForm, formState, readEditionForm } from './edition-form.server.ts';
import { faultsOfRefusal } from './edition-refusals.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const found = await findEdition(ctx, params.edition ?? '');
  if (!found) throw new AppError('not-found');
  const rule = audienceSchema.parse(found.edition.audience);
  const stored = { typed: typedOfEdition(found.edition), audience: typedOfAudience(rule), rule };
  const { id, nameJa: ja, nameEn: en } = found.edition;
  return {
    title: await pageTitle(context, (t) => t('work.editions.form.editTitle')),
    edition: { id, name: { ja, en }, course: found.course.title },
    state: await formState(ctx, stored, {}),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const sent = await readEditionForm(request);
  const checked = await checkEditionForm(ctx, sent);
  if (!checked.ok) return data(checked.state, { status: statusOf(checked.state) });
  const editionId = params.edition ?? '';
  const result = await saveEdition(ctx, { ...checked, editionId });
  if (result.ok) return seeOther(`/admin/editions/${editionId}?done=saved`);
  const { reason } = result;
  if (reason === 'archived') return seeOther(`/admin/editions/${editionId}?refused=archived`);
  return data(await formState(ctx, sent, faultsOfRefusal(reason)), { status: 400 });
}

const statusOf = ({ faults }: { faults: object }) => (Object.keys(faults).length > 0 ? 400 : 200);

export default function EditEdition() {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const { edition, state } = useLoaderData<typeof loader>();
  const above = [
    { label: t('title'), to: '/admin/editions' },
    { label: edition.name[locale], to: `/admin/editions/${edition.id}` },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{t('form.editTitle')}</h1>
      <p className="lead">
        {edition.course[locale]} {edition.name[locale]}
      </p>
      <EditionForm state={useActionData<typeof action>() ?? state} courses={null} />
    </Page>
  );
}
