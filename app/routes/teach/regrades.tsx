import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RegradesTable } from '#app/features/regrading/components/regrades-table.tsx';
import { listRegrades } from '#app/features/regrading/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** What was marked again. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const texts = pageTexts(await args.context.locale(), 'regrading');
  return { title: texts.regrading.title, texts, regrades: await listRegrades(ctx) };
}

function Regrades() {
  const t = useTranslations();
  const { regrades } = useLoaderData<typeof loader>();
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('work.insight.title'), to: '/teach/insight' },
  ];
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{t('regrading.title')}</h1>
      <p>{t('regrading.lead')}</p>
      {regrades.length === 0 ? <p>{t('regrading.none')}</p> : <RegradesTable regrades={regrades} />}
    </Page>
  );
}

export default withPageTexts(Regrades);
