import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CourseList } from '#app/features/courses/components/course-list.tsx';
import { listPublishedCourses } from '#app/features/courses/queries.server.ts';
import { summariesOf } from '#app/features/courses/exports.ts';
import { messagesOf } from '#app/i18n/messages.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Link, LinkButton, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const locale = await context.locale();
  const texts = pageTexts(locale, 'home', 'courses');
  const published = await listPublishedCourses(commandContext(context, null).db);
  return {
    title: `${messagesOf(locale).site.name}: ${texts.home.title}`,
    texts,
    signedIn: (await context.actor()) !== null,
    courses: summariesOf(published),
  };
}

export default withPageTexts(Welcome);

function Welcome() {
  const t = useTranslations('home');
  const { signedIn, courses } = useLoaderData<typeof loader>();
  const first = courses[0];
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {signedIn ? (
        <LinkButton kind="main" to="/learn">
          {t('continue')}
        </LinkButton>
      ) : first ? (
        <LinkButton kind="main" to={`/courses/${first.slug}`}>
          {t('start')}
        </LinkButton>
      ) : null}
      <h2>{t('openCourses')}</h2>
      <CourseList courses={courses} locale={useLocale()} heading="h3" />
      <h2>{t('certificate')}</h2>
      <p>{t('certificateText')}</p>
      <p>
        <Link to="/verify">{t('verifyLink')}</Link>
      </p>
    </Page>
  );
}
