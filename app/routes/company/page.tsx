import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ContentEditor } from '#app/features/companies/components/content-editor.tsx';
import { getOwnPage } from '#app/features/companies/pages.server.ts';
import { missingInPage, PAGE_SECTIONS } from '#app/features/companies/exports.ts';
import { savePage } from '#app/features/companies/save-page.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import {
  companyTexts,
  faulty,
  noteOf,
  refusedContent,
  requireRecruiter,
  takeContent,
} from './recruiter.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const said = await getOwnPage(await requireRecruiter(args));
  return {
    title: await pageTitle(args.context, (t) => t('company.page.heading')),
    texts: await companyTexts(args.context),
    note: noteOf(args.request),
    ...{ said, missing: missingInPage(said.content) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const taken = await takeContent(args.request, PAGE_SECTIONS);
  if (Object.keys(taken.faults).length > 0) return faulty(taken);
  const result = await savePage(ctx, taken);
  if (result.ok) return seeOther('/company/page?said=saved');
  return refusedContent(result, taken, (await getOwnPage(ctx)).version);
}

export default withPageTexts(CompanyPage);

function CompanyPage() {
  const t = useTranslations('company');
  const { said, missing, note } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <div className="page-head">
        <h1>{t('page.heading')}</h1>
        <ul className="links">
          <li>
            <Link to="/company/jobs">{t('jobs.title')}</Link>
          </li>
          <li>
            <Link to="/company/recruiters">{t('team.title')}</Link>
          </li>
        </ul>
      </div>
      <p>{t('page.lead')}</p>
      <ContentEditor
        action="/company/page"
        sections={PAGE_SECTIONS}
        {...{ said, missing, refused, note }}
      />
    </Page>
  );
}
