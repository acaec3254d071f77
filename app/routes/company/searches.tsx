import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { OutcomeNotice } from '#app/features/candidates/components/outcome-notice.tsx';
import { SearchTable } from '#app/features/candidates/components/search-forms.tsx';
import { listSearches, saveSearch } from '#app/features/candidates/saved-searches.server.ts';
import { readCandidateQuery, readOutcome } from '#app/features/candidates/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';
import { requireTeam } from './team.server.ts';

export const meta = titleMeta;

/** The searches that the actor's company keeps for a fair. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.candidates')),
    texts: pageTexts(await asked.context.locale(), 'candidates', 'careerChoices'),
    fair: found?.fair.slug ?? '',
    searches: found ? await listSearches(ctx, found.reader) : [],
    outcome: readOutcome(asked.request.url),
  };
}

/** Keeps a search. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, back } = await requireTeam(asked);
  const { name = '', ...typed } = await readForm(asked.request);
  const query = readCandidateQuery(new URLSearchParams(typed));
  const kept = await saveSearch(ctx, reader, { name, query });
  return seeOther(back(kept.ok ? 'search-kept' : kept.reason, '/company/searches'));
}

export default withPageTexts(Searches);

function Searches() {
  const t = useTranslations('candidates');
  const { fair, searches, outcome } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs
        items={[{ label: t('title'), to: `/company/candidates${fair ? `?fair=${fair}` : ''}` }]}
      />
      <h1>{t('searches.title')}</h1>
      <OutcomeNotice outcome={outcome} />
      <p>{t('searches.lead')}</p>
      <SearchTable fair={fair} searches={searches} />
      {searches.length === 0 ? (
        <p>
          <Link to={`/company/candidates${fair ? `?fair=${fair}` : ''}`}>{t('title')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
