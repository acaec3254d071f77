import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { Said } from '#app/features/allocations/components/said.tsx';
import { Simulator, Warnings } from '#app/features/allocations/components/simulator.tsx';
import { Standing } from '#app/features/allocations/components/standing.tsx';
import { VersionTable } from '#app/features/allocations/components/version-table.tsx';
import { consoleData, warningsOf } from '#app/features/allocations/exports.ts';
import { getConsole } from '#app/features/allocations/console.server.ts';
import { simulateFair } from '#app/features/allocations/simulate-fair.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { saidIn } from './allocation-said.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair: fairId = '' } = args.params;
  const found = await getConsole(ctx, fairId);
  const isPublished = found.versions.some(({ publishedAt }) => publishedAt !== null);
  const fair = found.fair.name[await args.context.locale()];
  const said = saidIn(args.request);
  return {
    title: await pageTitle(args.context, (t) => t('work.allocations.of', { fair })),
    ...{ said, ...consoleData(found) },
    simulation: isPublished ? null : await simulateFair(ctx, fairId),
  };
}

export default function Allocation() {
  const t = useTranslations('work.allocations');
  const locale = useLocale();
  const { fair, said, standing, versions, simulation } = useLoaderData<typeof loader>();
  const at = `/admin/fairs/${fair.id}`;
  const mayPublish = standing.isClosed && standing.published === null;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: fair.name[locale], to: at }]} />
      <div className="page-head">
        <h1>{t('title')}</h1>
        <ul className="links">
          <li>
            <Link to={`${at}/allocation/constraints`}>{t('act.constraints')}</Link>
          </li>
          {standing.published ? (
            <li>
              <Link to={`${at}/allocation/change`}>{t('act.change')}</Link>
            </li>
          ) : null}
        </ul>
      </div>
      <Said said={said} />
      <Standing fairId={fair.id} standing={standing} />
      <h2>{t('versions.title')}</h2>
      {versions.length === 0 ? (
        <p>{t('versions.none')}</p>
      ) : (
        <VersionTable fairId={fair.id} versions={versions} mayPublish={mayPublish} />
      )}
      {simulation ? (
        <>
          <h2>{t('act.simulate')}</h2>
          <p>{t('act.people', { people: simulation.people, companies: simulation.companies })}</p>
          <Warnings warnings={warningsOf({ ...fair, ...simulation })} />
          <Simulator fair={fair} modes={simulation.modes} maySet={!standing.isClosed} />
          <p>{t('act.figures')}</p>
        </>
      ) : null}
      {standing.published ? (
        <p>
          <Link to={`/fairs/${fair.slug}/record`}>{t('act.record')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
