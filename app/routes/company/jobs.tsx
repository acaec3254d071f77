import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { JobTable } from '#app/features/companies/components/job-table.tsx';
import { missingInJob } from '#app/features/companies/exports.ts';
import { listOwnJobs } from '#app/features/companies/pages.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, LinkButton, Page } from '#app/ui/index.ts';
import { companyTexts, requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const jobs = await listOwnJobs(await requireRecruiter(args));
  return {
    title: await pageTitle(args.context, (t) => t('company.jobs.title')),
    texts: await companyTexts(args.context),
    jobs: jobs.map(({ id, content, isPublished }) => ({
      ...{ id, isPublished, missing: missingInJob(content).length },
      title: { ja: content.texts.titleJa ?? '', en: content.texts.titleEn ?? '' },
    })),
  };
}

export default withPageTexts(Jobs);

function Jobs() {
  const t = useTranslations('company');
  const { jobs } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('page.title'), to: '/company/page' }]} />
      <h1>{t('jobs.title')}</h1>
      <p>
        <LinkButton kind="main" to="/company/jobs/new">
          {t('jobs.add')}
        </LinkButton>
      </p>
      <JobTable jobs={jobs} />
    </Page>
  );
}
