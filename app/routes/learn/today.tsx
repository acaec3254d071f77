import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CourseRows } from '#app/features/progress/components/course-rows.tsx';
import { NextStep } from '#app/features/progress/components/next-step.tsx';
import { loadLearnerCourses } from '#app/features/progress/queries.server.ts';
import { progressView } from '#app/features/progress/exports.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { LinkButton, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const learning = await loadLearnerCourses(commandContext(context, actor));
  return {
    title: await pageTitle(context, (t) => t('learn.today.title')),
    courses: learning.map(({ outline, progress, enrolment }) => {
      const { next, tally } = progressView(outline, progress);
      const complete = enrolment.completedAt !== null;
      return { slug: outline.slug, title: outline.title, next, tally, complete };
    }),
  };
}

export default function Today() {
  const t = useTranslations('learn.today');
  const locale = useLocale();
  const { courses } = useLoaderData<typeof loader>();
  const current = courses.find((course) => course.next);
  return (
    <Page>
      <h1>{t('title')}</h1>
      {current?.next ? (
        <NextStep
          courseSlug={current.slug}
          courseTitle={current.title}
          item={current.next}
          locale={locale}
        />
      ) : null}
      {courses.length === 0 ? (
        <>
          <p>{t('noCourses')}</p>
          <LinkButton kind="main" to="/courses">
            {t('chooseCourse')}
          </LinkButton>
        </>
      ) : (
        <>
          <h2>{t('due')}</h2>
          <p>{current ? t('nothingDue') : t('allDone')}</p>
          <h2>{t('courses')}</h2>
          <CourseRows courses={courses} locale={locale} />
        </>
      )}
    </Page>
  );
}
