import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { EditionChoice } from '#app/features/insight/components/edition-choice.tsx';
import { QuizSheet } from '#app/features/insight/components/quiz-sheet.tsx';
import { loadQuizInsight } from '#app/features/insight/quiz-insight.server.ts';
import { readInsightQuery } from '#app/features/insight/schema.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { insightReader } from './insight-reader.server.ts';

export const meta = titleMeta;

/** What the answers to a quiz tell about it and its questions. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, at, ...place } = await insightReader(asked);
  const { editionId } = readInsightQuery(new URL(asked.request.url).searchParams);
  const { quiz, taken, figures } = await loadQuizInsight(ctx, { ...place, editionId });
  const locale = await asked.context.locale();
  return {
    title: await pageTitle(asked.context, quiz.title[locale]),
    ...{ at, editionId, quiz, taken, figures },
  };
}

export default function QuizInsight() {
  const t = useTranslations();
  const locale = useLocale();
  const { at, editionId, quiz, taken, figures } = useLoaderData<typeof loader>();
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('work.insight.title'), to: '/teach/insight' },
  ];
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{quiz.title[locale]}</h1>
      <p>{quiz.course[locale]}</p>
      <p>
        <Link to={`/teach/results/${quiz.courseSlug}/${quiz.slug}`} document>
          {t('work.insight.results.see')}
        </Link>
      </p>
      <EditionChoice taken={taken} editionId={editionId} />
      <QuizSheet figures={figures} at={at} editionId={editionId} />
    </Page>
  );
}
