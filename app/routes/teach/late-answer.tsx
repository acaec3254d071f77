import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { LateSheet } from '#app/features/marking/components/late-sheet.tsx';
import { loadLate } from '#app/features/marking/late-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { lateName } from './late-name.server.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** One answer that came too late. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const view = await loadLate(ctx, lateName(args));
  const texts = pageTexts(await args.context.locale(), 'marking');
  const refused = new URL(args.request.url).searchParams.get('refused');
  return { title: texts.marking.late.title, texts, view, refused };
}

function LateAnswer() {
  const t = useTranslations('marking');
  const locale = useLocale();
  const { view, refused } = useLoaderData<typeof loader>();
  const above = [
    { label: t('title'), to: '/teach/marking' },
    { label: t('late.title'), to: '/teach/marking/late' },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{t('late.name', { quiz: view.quiz[locale], number: view.number })}</h1>
      <LateSheet view={view} refused={refused} />
    </Page>
  );
}

export default withPageTexts(LateAnswer);
