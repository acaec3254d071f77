import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RegradeFacts } from '#app/features/regrading/components/regrades-table.tsx';
import { getRegrade } from '#app/features/regrading/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** One question that was marked again: how far it has come, and what came of it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const regrade = await getRegrade(ctx, args.params.regrade ?? '');
  const texts = pageTexts(await args.context.locale(), 'regrading');
  return { title: await pageTitle(args.context, regrade.question), texts, regrade };
}

function Regrade() {
  const t = useTranslations();
  const { regrade } = useLoaderData<typeof loader>();
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('regrading.title'), to: '/teach/regrades' },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{t('regrading.newTitle', { question: regrade.question })}</h1>
      <Notice kind={regrade.doneAt ? 'success' : 'info'}>
        {t(regrade.doneAt ? 'regrading.doneNote' : 'regrading.runningNote')}
      </Notice>
      <RegradeFacts regrade={regrade} />
    </Page>
  );
}

export default withPageTexts(Regrade);
