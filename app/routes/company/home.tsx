import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { NextSteps } from '#app/features/companies/components/next-steps.tsx';
import { missingInPage } from '#app/features/companies/exports.ts';
import { getOwnPage, listOwnJobs } from '#app/features/companies/pages.server.ts';
import { requireCompany } from '#app/features/companies/recruiters.server.ts';
import { FairDates, fairData } from '#app/features/fairs/exports.ts';
import { fairOfCompany } from '#app/features/fairs/exports.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

/** What is next for a company. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { name } = await requireCompany(ctx);
  const page = await getOwnPage(ctx);
  const jobs = await listOwnJobs(ctx);
  const fairs = (await fairOfCompany(ctx)) ?? [];
  return {
    title: await pageTitle(args.context, (t) => t('company.home.title')),
    texts: pageTexts(await args.context.locale(), 'company', 'fair', 'booth'),
    ...{ name, fairs: fairs.map(fairData) },
    state: {
      missing: missingInPage(page.content).length,
      isPublished: page.isPublished,
      jobs: jobs.length,
      drafts: jobs.filter(({ isPublished }) => !isPublished).length,
      isChoosing: fairs.some(
        ({ opensAt, choicesUntil }) => opensAt <= ctx.now && ctx.now < choicesUntil,
      ),
    },
  };
}

export default withPageTexts(CompanyHome);

function CompanyHome() {
  const t = useTranslations('company.home');
  const booth = useTranslations('booth');
  const locale = useLocale();
  const { name, fairs, state } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{name[locale]}</h1>
      <h2>{t('next')}</h2>
      <NextSteps state={state} />
      <h2>{t('fairs')}</h2>
      {fairs.length === 0 ? <p>{t('noFairs')}</p> : null}
      {fairs.map((fair) => (
        <section key={fair.id}>
          <h3>{fair.name[locale]}</h3>
          <FairDates fair={fair} opens />
          <ul className="links">
            <li>
              <Link to={`/fairs/${fair.slug}`}>{t('guide')}</Link>
            </li>
            <li>
              <Link to={`/company/fairs/${fair.slug}`}>{booth('link')}</Link>
            </li>
            <li>
              <Link to={`/company/list?fair=${fair.slug}`}>{booth('toList')}</Link>
            </li>
            <li>
              <Link to={`/company/day?fair=${fair.slug}`}>{t('day')}</Link>
            </li>
            <li>
              <Link to={`/company/answers?fair=${fair.slug}`}>{t('answers')}</Link>
            </li>
          </ul>
        </section>
      ))}
      <p>
        <Link to="/company/recruiters">{t('team')}</Link>
      </p>
    </Page>
  );
}
