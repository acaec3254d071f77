import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { InsightList } from '#app/features/insight/components/insight-list.tsx';
import { listInsight } from '#app/features/insight/list-insight.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { insightReader } from './insight-reader.server.ts';

export const meta = titleMeta;

/** Courses with their quizzes, and what of them needs attention. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx } = await insightReader(asked);
  return {
    title: await pageTitle(asked.context, (t) => t('work.insight.title')),
    courses: await listInsight(ctx),
  };
}

export default function Insight() {
  const t = useTranslations();
  const { courses } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.home'), to: '/learn' }]} />
      <h1>{t('work.insight.title')}</h1>
      <p>{t('work.insight.lead')}</p>
      <p>
        <Link to="/teach/previews">{t('work.previews.title')}</Link>
      </p>
      {courses.length === 0 ? <p>{t('work.insight.none')}</p> : <InsightList courses={courses} />}
      <p>
        <Link to="/teach/regrades" document>
          {t('work.insight.regrades')}
        </Link>
      </p>
    </Page>
  );
}
