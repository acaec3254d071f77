import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { QuizResultsView } from '#app/features/insight/components/quiz-results.tsx';
import { loadResultsPage } from '#app/features/insight/results-page.server.ts';
import { readResultsQuery } from '#app/features/insight/schema.ts';
import { unpackRows } from '#app/platform/packed-rows.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { resultsReader } from './insight-reader.server.ts';

export const meta = titleMeta;

/** How every learner of a quiz did. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, at, ...place } = await resultsReader(asked);
  const query = readResultsQuery(new URL(asked.request.url).searchParams);
  const page = await loadResultsPage(ctx, { ...place, ...query });
  const quiz = page.quiz.title[await asked.context.locale()];
  return {
    title: await pageTitle(asked.context, (t) => t('work.insight.results.of', { quiz })),
    figures: `/teach/insight/${place.courseSlug}/${place.quizSlug}`,
    ...{ at, ...page },
  };
}

export default function QuizResults() {
  const t = useTranslations();
  const locale = useLocale();
  const { quiz, packed, figures, title: _, ...results } = useLoaderData<typeof loader>();
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('work.insight.title'), to: '/teach/insight' },
    { label: quiz.title[locale], to: figures },
  ];
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{t('work.insight.results.of', { quiz: quiz.title[locale] })}</h1>
      <p>{quiz.course[locale]}</p>
      <QuizResultsView {...results} rows={unpackRows(packed)} />
    </Page>
  );
}
