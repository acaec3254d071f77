import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Said } from '#app/features/allocations/components/said.tsx';
import {
  Compared,
  MeetingTable,
  ProofView,
  VersionFiguresView,
} from '#app/features/allocations/components/version-view.tsx';
import { getLabels, getVersion, replayVersion } from '#app/features/allocations/console.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { backWith, saidIn } from './allocation-said.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST'] };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '' } = args.params;
  const number = Number(args.params.version);
  const said = saidIn(args.request);
  const beside = new URL(args.request.url).searchParams.get('beside');
  const asked = { fairId, number, beside: beside === null ? null : Number(beside) };
  return {
    title: await pageTitle(args.context, (t) => t('work.allocations.versions.number', { number })),
    ...{ fairId, said, version: await getVersion(ctx, asked) },
    labels: await getLabels(ctx, fairId),
  };
}

/** Computes a version again and says whether the same came out. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '', version = '' } = args.params;
  const replay = await replayVersion(ctx, { fairId, number: Number(version) });
  const said = replay === 'emptied' ? replay : `replay-${replay}`;
  return backWith(`/admin/fairs/${fairId}/allocation/versions/${Number(version)}`, said);
}

export default function AllocationVersion() {
  const t = useTranslations('work.allocations');
  const { fairId, said, version, labels } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: `/admin/fairs/${fairId}/allocation` }]} />
      <h1>{t('versions.number', { number: version.number })}</h1>
      <Said said={said} />
      <VersionFiguresView version={version} />
      <Compared version={version} labels={labels} />
      <MeetingTable version={version} labels={labels} />
      <ProofView version={version} fairId={fairId} />
    </Page>
  );
}
