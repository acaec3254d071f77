import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { LateTable } from '#app/features/marking/components/late-table.tsx';
import { listLate } from '#app/features/marking/late-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** Answers that came too late and wait for a decision. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const texts = pageTexts(await args.context.locale(), 'marking');
  return { title: texts.marking.late.title, texts, lines: await listLate(ctx) };
}

function LateAnswers() {
  const t = useTranslations('marking');
  const { lines } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/teach/marking' }]} />
      <h1>{t('late.title')}</h1>
      <p>{t('late.lead')}</p>
      {lines.length === 0 ? <p>{t('late.none')}</p> : <LateTable lines={lines} />}
    </Page>
  );
}

export default withPageTexts(LateAnswers);
