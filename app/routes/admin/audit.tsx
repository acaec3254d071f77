import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AuditFilters } from '#app/features/audit/components/audit-filters.tsx';
import { AuditTable } from '#app/features/audit/components/audit-table.tsx';
import { readAuditQuery } from '#app/features/audit/schema.ts';
import { searchAudit } from '#app/features/audit/search-audit.server.ts';
import { findPersonIds } from '#app/features/people/find-person-ids.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

/** What was done, by whom, to whom and when: for coordinators. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  const { searchParams } = new URL(request.url);
  const { person, actor, filter } = readAuditQuery(searchParams);
  const about = person ? await findPersonIds(ctx, person) : null;
  const by = actor ? await findPersonIds(ctx, actor) : null;
  const isVague = about === 'too-many' || by === 'too-many';
  const idsOf = (found: typeof about) => (found === 'too-many' ? [] : found);
  const asked = { ...filter, personIds: idsOf(about), actorIds: idsOf(by) };
  searchParams.delete('before');
  return {
    title: await pageTitle(context, (t) => t('work.audit.title')),
    ...{ person, actor, filter, isVague, query: searchParams.toString() },
    ...(await searchAudit(ctx, asked)),
  };
}

export default function Audit() {
  const t = useTranslations('work.audit');
  const view = useLoaderData<typeof loader>();
  const { rows, older, isVague, query } = view;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('home'), to: '/admin' }]} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <AuditFilters {...view} />
      {isVague ? <Notice kind="info">{t('tooMany')}</Notice> : null}
      {rows.length > 0 ? <AuditTable rows={rows} /> : <p>{t('none')}</p>}
      {older ? (
        <p>
          <Link to={`/admin/audit?${query}&before=${older}`}>{t('older')}</Link>
        </p>
      ) : null}
      <p>
        <Link to="/admin/audit/verification">{t('chain.verify')}</Link>
      </p>
    </Page>
  );
}
