import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ExtensionTable } from '#app/features/enrolments/components/extension-table.tsx';
import { listExtensions } from '#app/features/enrolments/extensions.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, LinkButton, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  return {
    title: await pageTitle(context, (t) => t('work.extensions.title')),
    given: new URL(request.url).searchParams.has('given'),
    rows: await listExtensions(commandContext(context, actor)),
  };
}

export default function Extensions() {
  const t = useTranslations('work');
  const { rows, given } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('oversight.title'), to: '/admin' }]} />
      <h1>{t('extensions.title')}</h1>
      {given ? <Notice kind="success">{t('extensions.given')}</Notice> : null}
      <p>{t('extensions.lead')}</p>
      <LinkButton kind="main" to="/admin/extensions/new">
        {t('extensions.new')}
      </LinkButton>
      {rows.length > 0 ? <ExtensionTable rows={rows} /> : <p>{t('extensions.none')}</p>}
    </Page>
  );
}
