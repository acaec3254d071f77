import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { NudgeTable } from '#app/features/nudges/components/nudge-table.tsx';
import { listNudges } from '#app/features/nudges/queries.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOverseer(args);
  const asked = new URL(args.request.url).searchParams;
  return {
    title: await pageTitle(args.context, (t) => t('work.nudges.title')),
    done: asked.has('sent'),
    goneOut: asked.has('gone-out'),
    rows: await listNudges(ctx),
  };
}

export default function Nudges() {
  const t = useTranslations('work');
  const { rows, done, goneOut } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('oversight.learners'), to: '/admin/enrolments' }]} />
      <h1>{t('nudges.title')}</h1>
      {done ? <Notice kind="success">{t('nudges.sent')}</Notice> : null}
      {goneOut ? <Notice kind="fault">{t('nudges.goneOut')}</Notice> : null}
      <p>{t('nudges.lead')}</p>
      {rows.length > 0 ? <NudgeTable rows={rows} /> : <p>{t('nudges.none')}</p>}
    </Page>
  );
}
