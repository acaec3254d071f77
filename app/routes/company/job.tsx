import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ContentEditor } from '#app/features/companies/components/content-editor.tsx';
import { EMPTY, JOB_SECTIONS, missingInJob } from '#app/features/companies/exports.ts';
import { getOwnJob, type Job } from '#app/features/companies/pages.server.ts';
import { requireCompany } from '#app/features/companies/recruiters.server.ts';
import { saveJob } from '#app/features/companies/save-job.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import {
  companyTexts,
  faulty,
  noteOf,
  refusedContent,
  requireRecruiter,
  takeContent,
} from './recruiter.server.ts';

export const meta = titleMeta;

const NEW = 'new';

/** The job of the address, or one that begins with the name of the company. */
async function loadJob(ctx: Context, id: string): Promise<Job> {
  if (id !== NEW) return getOwnJob(ctx, id);
  const { name } = await requireCompany(ctx);
  const content = { ...EMPTY, texts: { recruiterName: name.ja } };
  return { id, content, version: 0, isPublished: false };
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, ...said } = await loadJob(await requireRecruiter(args), args.params.job ?? '');
  return {
    title: await pageTitle(args.context, (t) => t('company.jobs.title')),
    texts: await companyTexts(args.context),
    note: noteOf(args.request),
    ...{ id, said, missing: missingInJob(said.content) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { job: id = '' } = args.params;
  const taken = await takeContent(args.request, JOB_SECTIONS);
  const before = await loadJob(ctx, id);
  if (Object.keys(taken.faults).length > 0) return faulty(taken);
  const result = await saveJob(ctx, { ...taken, jobId: id === NEW ? null : id });
  if (result.ok) return seeOther(`/company/jobs/${result.jobId}?said=saved`);
  return refusedContent(result, taken, before.version);
}

export default withPageTexts(EditJob);

function EditJob() {
  const t = useTranslations();
  const locale = useLocale();
  const { id, said, missing, note } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { titleJa = '', titleEn = '' } = said.content.texts;
  const name = (locale === 'ja' ? titleJa || titleEn : titleEn || titleJa) || null;
  return (
    <Page>
      <Crumbs
        items={[
          { label: t('company.page.title'), to: '/company/page' },
          { label: t('company.jobs.title'), to: '/company/jobs' },
        ]}
      />
      <h1>{name ?? t(id === NEW ? 'company.jobs.new' : 'company.jobs.untitled')}</h1>
      <p>{t('jobs.law')}</p>
      <ContentEditor
        action={`/company/jobs/${id}`}
        sections={JOB_SECTIONS}
        {...{ said, missing, refused, note }}
      />
    </Page>
  );
}
