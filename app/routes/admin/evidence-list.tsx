import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EvidenceTable } from '#app/features/careers/components/evidence-check.tsx';
import { listEvidenceToCheck } from '#app/features/careers/evidence/queries.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireChecker } from './evidence-checker.server.ts';

export const meta = titleMeta;

/** Results of the JLPT that wait to be checked. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireChecker(args);
  return {
    title: await pageTitle(args.context, (t) => t('work.evidence.title')),
    rows: await listEvidenceToCheck(ctx),
    done: new URL(args.request.url).searchParams.has('done'),
  };
}

export default function EvidenceList() {
  const t = useTranslations();
  const { rows, done } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.officeHome'), to: '/admin' }]} />
      <h1>{t('work.evidence.title')}</h1>
      {done ? <Notice kind="success">{t('work.evidence.done')}</Notice> : null}
      <p>{t('work.evidence.lead')}</p>
      {rows.length === 0 ? <p>{t('work.evidence.none')}</p> : <EvidenceTable rows={rows} />}
    </Page>
  );
}
