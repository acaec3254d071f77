import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RetentionTable } from '#app/features/privacy/components/retention-table.tsx';
import { listRetention } from '#app/features/privacy/sweep-retention.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

/** What is kept for how long, and how much is past its time. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const title = await pageTitle(args.context, (t) => t('work.retention.title'));
  return { title, kinds: await listRetention(ctx) };
}

export default function Retention() {
  const t = useTranslations('work');
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('oversight.title'), to: '/admin' }]} />
      <h1>{t('retention.title')}</h1>
      <p>{t('retention.lead')}</p>
      <RetentionTable kinds={kinds} />
      <p>{t('retention.erased')}</p>
    </Page>
  );
}
