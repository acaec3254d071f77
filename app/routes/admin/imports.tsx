import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ImportList } from '#app/features/imports/components/import-list.tsx';
import { TemplateList } from '#app/features/imports/components/template-list.tsx';
import { UploadForm } from '#app/features/imports/components/upload-form.tsx';
import { listImports } from '#app/features/imports/queries.server.ts';
import { isImportKind } from '#app/features/imports/schema.ts';
import { uploadImport } from '#app/features/imports/upload-import.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { readUpload } from '#app/platform/http/uploads.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  return {
    title: await pageTitle(context, (t) => t('work.imports.title')),
    imports: await listImports(commandContext(context, actor)),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { fields, file } = await readUpload(request, 'file');
  const kind = fields.kind ?? '';
  if (!isImportKind(kind)) return data({ kind, fault: { at: 'kind' as const } }, { status: 400 });
  if (!file) return data({ kind, fault: { at: 'file' as const } }, { status: 400 });
  const result = await uploadImport(commandContext(context, actor), { kind, file });
  if (result.ok) return seeOther(`/admin/imports/${result.importId}`);
  const { ok: _, ...refused } = result;
  return data({ kind, fault: { at: 'content' as const, ...refused } }, { status: 422 });
}

export default function Imports() {
  const t = useTranslations();
  const { imports } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.officeHome'), to: '/admin' }]} />
      <h1>{t('work.imports.title')}</h1>
      <p>{t('work.imports.lead')}</p>
      <h2>{t('work.imports.upload.title')}</h2>
      <UploadForm kind={refused?.kind ?? 'participants'} fault={refused?.fault ?? null} />
      <h2>{t('work.imports.list.title')}</h2>
      {imports.length === 0 ? (
        <p>{t('work.imports.list.none')}</p>
      ) : (
        <ImportList imports={imports} />
      )}
      <TemplateList />
    </Page>
  );
}
