import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  OrganisationFilters,
  OrganisationTable,
} from '#app/features/people/components/organisation-table.tsx';
import { listPrefectures } from '#app/features/people/list-filters.server.ts';
import { listOrganisations } from '#app/features/people/list-organisations.server.ts';
import { readOrganisationParams } from '#app/features/people/params.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOverseer(args);
  const asked = readOrganisationParams(args.request);
  const [page, prefectures] = await Promise.all([
    listOrganisations(ctx, asked),
    listPrefectures(ctx),
  ]);
  const title = await pageTitle(args.context, (t) => t('work.organisations.title'));
  return { title, asked, page, prefectures, isKeeper: hasRole(ctx.actor, 'coordinator') };
}

export default function Organisations() {
  const t = useTranslations('work');
  const { asked, page, prefectures, isKeeper } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <div className="page-head">
        <h1>{t('organisations.title')}</h1>
        <ul className="links">
          <li>
            <Link to="/admin/people">{t('people.title')}</Link>
          </li>
          {isKeeper ? (
            <li>
              <Link to="/admin/organisations/new">{t('organisations.add')}</Link>
            </li>
          ) : null}
        </ul>
      </div>
      <OrganisationFilters key={JSON.stringify(asked)} asked={asked} prefectures={prefectures} />
      <p role="status">
        <strong>{t('organisations.count', { count: page.total })}</strong>
      </p>
      <OrganisationTable asked={asked} page={page} prefectures={prefectures} />
    </Page>
  );
}
