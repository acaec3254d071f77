import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { YearStartList } from '#app/features/oversight/components/year-start-list.tsx';
import { loadYearStart } from '#app/features/oversight/year-start.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

/** What is to be done for the coming fiscal year, with what is open of it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  return {
    title: await pageTitle(context, (t) => t('work.yearStart.title')),
    ...(await loadYearStart(ctx)),
  };
}

export default function YearStartPage() {
  const t = useTranslations('work');
  const { year, lines } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('completion.home'), to: '/admin' }]} />
      <h1>{t('yearStart.titleOf', { year: String(year) })}</h1>
      <p>{t('yearStart.lead', { year: String(year) })}</p>
      <YearStartList lines={lines} detailed />
    </Page>
  );
}
