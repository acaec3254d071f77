import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { compareCandidates } from '#app/features/candidates/compare-candidates.server.ts';
import { ComparisonTable } from '#app/features/candidates/components/comparison-table.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireFairReader } from './reader.server.ts';

export const meta = titleMeta;

/** Two to four cards side by side. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, fair, reader } = await requireFairReader(asked);
  const cards = new URL(asked.request.url).searchParams.getAll('card');
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.candidates')),
    texts: pageTexts(await asked.context.locale(), 'candidates', 'careerChoices'),
    candidates: await compareCandidates(ctx, reader, cards),
    search: `?fair=${fair.slug}`,
  };
}

export default withPageTexts(Comparison);

function Comparison() {
  const t = useTranslations('candidates');
  const { candidates, search } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: `/company/candidates${search}` }]} />
      <h1>{t('compare.title')}</h1>
      {candidates ? (
        <>
          <p className="small">
            {t('compare.recorded')} {t('blind')}
          </p>
          <ComparisonTable candidates={candidates} search={search} />
        </>
      ) : (
        <Notice kind="fault">{t('compare.wrong')}</Notice>
      )}
    </Page>
  );
}
