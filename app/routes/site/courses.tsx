import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CourseList } from '#app/features/courses/components/course-list.tsx';
import { listPublishedCourses } from '#app/features/courses/queries.server.ts';
import { summariesOf } from '#app/features/courses/exports.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const published = await listPublishedCourses(commandContext(context, null).db);
  return {
    title: await pageTitle(context, (t) => t('courses.title')),
    texts: pageTexts(await context.locale(), 'courses'),
    courses: summariesOf(published),
  };
}

export default withPageTexts(Catalogue);

function Catalogue() {
  const t = useTranslations('courses');
  const { courses } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <CourseList courses={courses} locale={useLocale()} heading="h2" />
    </Page>
  );
}
