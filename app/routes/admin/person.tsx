import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { findAccountState } from '#app/features/accounts/account-state.server.ts';
import { AccountActs } from '#app/features/accounts/components/account-acts.tsx';
import { Facts } from '#app/features/people/components/facts.tsx';
import { AboutFacts, PresentFacts } from '#app/features/people/components/person-facts.tsx';
import { PersonName } from '#app/features/people/components/person-name.tsx';
import { PersonPosts } from '#app/features/people/components/person-posts.tsx';
import { PersonRoles } from '#app/features/people/components/person-roles.tsx';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import { listRoles } from '#app/features/people/roles-held.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOverseer(args);
  const person = await findPersonRecord(ctx, args.params.person ?? '');
  const [account, roles] = person.own
    ? await Promise.all([findAccountState(ctx, person.id), listRoles(ctx, person.id)])
    : [null, null];
  const said = new URL(args.request.url).searchParams.get('said');
  return { title: await pageTitle(args.context, person.legalName), person, account, roles, said };
}

export default function Person() {
  const t = useTranslations('work.people');
  const { person, account, roles, said } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/admin/people' }]} />
      <h1>
        <PersonName name={person.legalName} />
      </h1>
      {said === 'saved' ? <Notice kind="success">{t('record.saved')}</Notice> : null}
      {said === 'last-coordinator' ? (
        <Notice kind="fault">{t('record.lastCoordinator')}</Notice>
      ) : null}
      <div className="record-pair">
        <PresentFacts person={person} />
        <AboutFacts person={person} />
      </div>
      <p>
        <Link to={`/admin/people/${person.id}/timeline`}>{t('record.timeline')}</Link>
        {person.own ? (
          <>
            {' · '}
            <Link to={`/admin/extensions/new?scopeKind=person&scopeId=${person.id}`}>
              {t('record.allowance')}
            </Link>
          </>
        ) : null}
      </p>
      <PersonPosts personId={person.id} posts={person.posts} isKeeper={person.own !== null} />
      {account ? (
        <Account account={account} personId={person.id} />
      ) : (
        <p className="small">{t('record.notShown')}</p>
      )}
      {roles ? <PersonRoles personId={person.id} roles={roles} /> : null}
    </Page>
  );
}

type State = Awaited<ReturnType<typeof findAccountState>>;

function Account({ account, personId }: { account: State; personId: string }) {
  const { state, email } = account;
  const t = useTranslations('work.people.record');
  const facts = [
    { label: t('state'), value: t(`accountState.${state}`) },
    {
      label: t('signsIn'),
      value: email ? <Link to={`mailto:${email}`}>{email}</Link> : null,
    },
  ];
  return (
    <section className="record">
      <h2>{t('account')}</h2>
      <Facts facts={facts} />
      <AccountActs personId={personId} account={account} />
    </section>
  );
}
