import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { chosenOrganisation } from '#app/features/people/asked-organisation.server.ts';
import { AskedOrganisation } from '#app/features/people/components/asked-organisation.tsx';
import { PeopleFilters } from '#app/features/people/components/people-filters.tsx';
import { PeopleTable } from '#app/features/people/components/people-table.tsx';
import { listArrivalGroups, listPrefectures } from '#app/features/people/list-filters.server.ts';
import { listPeople } from '#app/features/people/list-people.server.ts';
import { peopleAddress } from '#app/features/people/paths.ts';
import { readPeopleParams } from '#app/features/people/params.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Notice, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOverseer(args);
  const asked = readPeopleParams(args.request);
  const isKeeper = hasRole(ctx.actor, 'coordinator');
  const organisation = await chosenOrganisation(ctx, asked);
  const [page, groups, prefectures] = await Promise.all([
    listPeople(ctx, { ...asked, below: organisation.below }),
    listArrivalGroups(ctx),
    isKeeper ? listPrefectures(ctx) : null,
  ]);
  const title = await pageTitle(args.context, (t) => t('work.people.title'));
  const isErased = new URL(args.request.url).searchParams.get('said') === 'erased';
  return { title, asked, organisation, page, groups, prefectures, isErased };
}

export default function People() {
  const t = useTranslations('work');
  const { asked, organisation, page, groups, prefectures, isErased } =
    useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <div className="page-head">
        <h1>{t('people.title')}</h1>
        <ul className="links">
          <li>
            <Link to="/admin/organisations">{t('organisations.title')}</Link>
          </li>
          {prefectures ? (
            <li>
              <Link to="/admin/people/new">{t('people.person.add')}</Link>
            </li>
          ) : null}
        </ul>
      </div>
      {isErased ? <Notice kind="success">{t('erasure.done')}</Notice> : null}
      <PeopleFilters
        key={JSON.stringify(asked)}
        {...{ asked, groups, prefectures, within: organisation.within }}
      />
      <AskedOrganisation asked={asked} organisation={organisation} />
      <p role="status">
        <strong>{t('people.count', { count: page.total })}</strong>
      </p>
      <PeopleTable asked={asked} page={page} />
      {prefectures && page.total > 0 ? (
        <p>
          <Link to={peopleAddress(asked).replace('/admin/people', '/admin/invitations/new')}>
            {t('accounts.invitations.new.fromList')}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
