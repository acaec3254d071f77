import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  OrganisationFacts,
  OrganisationHistory,
  OrganisationsBelow,
} from '#app/features/people/components/organisation-facts.tsx';
import { OrganisationPeople } from '#app/features/people/components/organisation-people.tsx';
import { Invented } from '#app/features/people/components/organisation-table.tsx';
import { usePlaceName } from '#app/features/people/components/person-name.tsx';
import { findOrganisationRecord } from '#app/features/people/organisation-record.server.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOverseer(args);
  const organisation = await findOrganisationRecord(ctx, args.params.organisation ?? '');
  const locale = await args.context.locale();
  const name = locale === 'ja' ? organisation.nameJa : organisation.nameEn;
  return {
    title: await pageTitle(args.context, name),
    organisation,
    isKeeper: hasRole(ctx.actor, 'coordinator'),
    isSaved: new URL(args.request.url).searchParams.get('said') === 'saved',
  };
}

export default function Organisation() {
  const t = useTranslations('work.organisations');
  const { organisation, isKeeper, isSaved } = useLoaderData<typeof loader>();
  const name = usePlaceName()(organisation);
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/admin/organisations' }]} />
      <div className="page-head">
        <h1>
          {name} <Invented name={name} invented={organisation.invented} />
        </h1>
        {isKeeper ? <Changes id={organisation.id} isOpen={!organisation.closedOn} /> : null}
      </div>
      {isSaved ? <Notice kind="success">{t('record.saved')}</Notice> : null}
      <OrganisationHistory organisation={organisation} />
      <OrganisationFacts organisation={organisation} />
      <OrganisationPeople organisation={organisation} isKeeper={isKeeper} />
      <OrganisationsBelow organisation={organisation} />
    </Page>
  );
}

function Changes({ id, isOpen }: { id: string; isOpen: boolean }) {
  const t = useTranslations('work.organisations.record');
  const address = `/admin/organisations/${id}`;
  return (
    <ul className="links">
      <li>
        <Link to={`${address}/edit`}>{t('edit')}</Link>
      </li>
      {isOpen ? (
        <>
          <li>
            <Link to={`/admin/extensions/new?scopeKind=organisation&scopeId=${id}`}>
              {t('allowance')}
            </Link>
          </li>
          <li>
            <Link to={`${address}/merger`}>{t('merge')}</Link>
          </li>
          <li>
            <Link to={`${address}/closure`}>{t('close')}</Link>
          </li>
        </>
      ) : null}
    </ul>
  );
}
