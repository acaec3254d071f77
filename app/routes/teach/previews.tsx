import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { listPreviews } from '#app/features/quizzes/preview/list-previews.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** The quizzes that the actor may look at as learners see them. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  return {
    title: await pageTitle(context, (t) => t('work.previews.title')),
    courses: await listPreviews(commandContext(context, actor)),
  };
}

export default function Previews() {
  const t = useTranslations();
  const locale = useLocale();
  const { courses } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs
        items={[
          { label: t('site.nav.home'), to: '/learn' },
          { label: t('work.insight.title'), to: '/teach/insight' },
        ]}
      />
      <h1>{t('work.previews.title')}</h1>
      <p>{t('work.previews.lead')}</p>
      {courses.length === 0 ? <p>{t('work.previews.none')}</p> : null}
      {courses.map(({ slug: course, title, quizzes }) => (
        <section key={course}>
          <h2>{title[locale]}</h2>
          <ul>
            {quizzes.map(({ slug, title: name }) => (
              <li key={slug}>
                <Link to={`/teach/previews/${course}/${slug}`} document>
                  {name[locale]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
