import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CandidateFilters } from '#app/features/candidates/components/candidate-filters.tsx';
import { CandidatePages } from '#app/features/candidates/components/candidate-pages.tsx';
import { CandidateTable } from '#app/features/candidates/components/candidate-table.tsx';
import {
  FreshSearches,
  SaveSearchForm,
} from '#app/features/candidates/components/search-forms.tsx';
import { listCandidates } from '#app/features/candidates/list-candidates.server.ts';
import { listSearches } from '#app/features/candidates/saved-searches.server.ts';
import { ORDERS } from '#app/features/candidates/params.ts';
import { monthsToAsk, readCandidateQuery, savedQuery } from '#app/features/candidates/schema.ts';
import { listTags } from '#app/features/candidates/tags.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, DateTime, Form, Link, Notice, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';

export const meta = titleMeta;

/** The people who publish to the actor's company, as cards without a name. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  const { searchParams } = new URL(asked.request.url);
  const query = readCandidateQuery(searchParams);
  const texts = pageTexts(await asked.context.locale(), 'candidates', 'careerChoices');
  const title = await pageTitle(asked.context, (t) => t('site.nav.candidates'));
  if (!found) return { title, texts, page: null };
  const { fair, reader } = found;
  return {
    ...{ title, texts },
    page: {
      fair: {
        ...{ slug: fair.slug, name: fair.name, startsAt: fair.startsAt.toISOString() },
        choicesUntil: fair.choicesUntil.toISOString(),
      },
      query,
      months: monthsToAsk(ctx.now),
      mayMark: ctx.now <= fair.choicesUntil,
      outcome: searchParams.get('outcome'),
      ...{ tags: await listTags(ctx, reader), asked: savedQuery(query) },
      searches: await listSearches(ctx, reader),
      ...(await listCandidates(ctx, reader, query)),
    },
  };
}

export default withPageTexts(Candidates);

function Candidates() {
  const t = useTranslations('candidates');
  const locale = useLocale();
  const { page } = useLoaderData<typeof loader>();
  if (!page) {
    return (
      <Page>
        <h1>{t('title')}</h1>
        <p>{t('noFair')}</p>
      </Page>
    );
  }
  const { fair, query, facets, months, cards, total, mayMark, outcome } = page;
  const { tags, asked, searches } = page;
  const { from, ...values } = query;
  return (
    <Page kind="wide">
      <p className="crumbs">
        {t.rich('crumb', {
          fair: fair.name[locale],
          when: () => <DateTime instant={fair.startsAt} />,
          until: () => <DateTime instant={fair.choicesUntil} deadline />,
        })}
      </p>
      <h1>
        {t('title')} <small>{t('count', { total })}</small>
      </h1>
      {outcome === 'marked' || outcome === 'closed' ? <Notice>{t(outcome)}</Notice> : null}
      <FreshSearches fair={fair.slug} searches={searches} />
      <CandidateFilters
        key={JSON.stringify(values)}
        {...{ values, facets, tags, months, orders: ORDERS }}
        fair={fair.slug}
      />
      <SaveSearchForm key={JSON.stringify(asked)} fair={fair.slug} query={asked} />
      <p className="small">
        {t('orderWhy')} {t('blind')}
      </p>
      {cards.length > 0 ? (
        <>
          <CandidateTable
            {...{ cards, mayMark }}
            search={`?fair=${fair.slug}`}
            pickFor="comparison"
          />
          <Form id="comparison" method="get" action="/company/candidates/comparison">
            <input type="hidden" name="fair" value={fair.slug} />
            <Button>{t('compare.button')}</Button> <small>{t('compare.hint')}</small>
          </Form>
        </>
      ) : (
        <p>{t(isAsked(values) ? 'none' : 'nobody')}</p>
      )}
      <CandidatePages {...{ query, total }} fair={fair.slug} />
      <p>
        <Link to={`/company/list?fair=${fair.slug}`}>{t('list.toList')}</Link>
      </p>
    </Page>
  );
}

const isAsked = ({ order: _, ...filters }: Record<string, string | undefined>) =>
  Object.values(filters).some(Boolean);
