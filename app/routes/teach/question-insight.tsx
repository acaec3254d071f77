import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { QuestionSheet } from '#app/features/insight/components/question-sheet.tsx';
import { useQuestionName } from '#app/features/insight/components/question-name.tsx';
import { loadQuestionInsight } from '#app/features/insight/question-insight.server.ts';
import { readQuestionQuery } from '#app/features/insight/schema.ts';
import { CorrectionNotice } from '#app/features/regrading/components/correction-notice.tsx';
import { findCorrection } from '#app/features/regrading/find-correction.server.ts';
import { findQuestionOfCourse } from '#app/features/regrading/regrade-question.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { insightReader } from './insight-reader.server.ts';

export const meta = titleMeta;

/** What the answers to one question of a quiz tell. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, at, ...place } = await insightReader(asked);
  const query = readQuestionQuery(new URL(asked.request.url).searchParams);
  const publicId = asked.params.question ?? '';
  const insight = await loadQuestionInsight(ctx, { ...place, ...query, publicId });
  const locale = await asked.context.locale();
  const { courseSlug } = place;
  const questionId = await findQuestionOfCourse(ctx, { courseSlug, publicId });
  return {
    title: await pageTitle(asked.context, insight.quiz.title[locale]),
    texts: pageTexts(locale, 'kinds', 'regrading'),
    questionId,
    correction: questionId ? await findCorrection(ctx, questionId) : null,
    ...{ insight, at, editionId: query.editionId },
  };
}

function Question() {
  const t = useTranslations();
  const locale = useLocale();
  const { insight, at, editionId, questionId, correction } = useLoaderData<typeof loader>();
  const name = useQuestionName();
  const query = editionId ? `?edition=${editionId}` : '';
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('work.insight.title'), to: '/teach/insight' },
    { label: insight.quiz.title[locale], to: `${at}${query}` },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{name(insight.line)}</h1>
      {questionId && insight.judgedBy === 'key' ? (
        <CorrectionNotice {...{ correction, questionId }} />
      ) : null}
      <QuestionSheet insight={insight} at={at} editionId={editionId} />
    </Page>
  );
}

export default withPageTexts(Question);
