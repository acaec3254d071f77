import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MappingForm } from '#app/features/imports/components/mapping-form.tsx';
import { describeRefusal, fieldChoices } from '#app/features/imports/mapping-words.server.ts';
import { findImport, loadColumns } from '#app/features/imports/queries.server.ts';
import { saveMapping } from '#app/features/imports/save-mapping.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

const MOST_COLUMNS = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const summary = await findImport(ctx, params.import ?? '');
  const found = summary && !summary.purged ? await loadColumns(ctx, summary.id) : null;
  if (!summary || !found) throw new AppError('not-found');
  const { id, state, kind, fileName } = summary;
  if (state !== 'mapping' && state !== 'ready') throw seeOther(`/admin/imports/${id}`);
  const locale = await context.locale();
  const refusal = { reason: 'columns-missing', missing: found.missing } as const;
  return {
    title: await pageTitle(context, (t) => t('work.imports.columns.title')),
    ...{ kind, fileName, columns: found.columns, fields: fieldChoices(kind, locale) },
    faults: found.missing.length > 0 ? [describeRefusal(refusal, locale)] : [],
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const form = await readForm(request);
  const chosen = Array.from({ length: MOST_COLUMNS }, (_, at) => form[`column-${at}`] ?? '');
  const importId = params.import ?? '';
  const result = await saveMapping(ctx, { importId, fields: chosen });
  if (result.ok || result.reason === 'applied') return seeOther(`/admin/imports/${importId}`);
  const fault = describeRefusal(result, await context.locale());
  return data({ chosen, faults: [fault] }, { status: 400 });
}

export default function ImportMapping() {
  const t = useTranslations();
  const { kind, fileName, columns, fields, faults } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const above = [
    { label: t('site.nav.officeHome'), to: '/admin' },
    { label: t('work.imports.title'), to: '/admin/imports' },
  ];
  const shown = refused
    ? columns.map((column, at) => ({ ...column, field: refused.chosen[at] ?? null }))
    : columns;
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{t('work.imports.columns.title')}</h1>
      <p>
        {t(`work.imports.kind.${kind}`)}: {fileName}
      </p>
      <p>{t('work.imports.columns.lead')}</p>
      <MappingForm columns={shown} fields={fields} faults={refused?.faults ?? faults} />
    </Page>
  );
}
