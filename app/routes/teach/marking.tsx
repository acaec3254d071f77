import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MarkersTable } from '#app/features/marking/components/markers-table.tsx';
import { QueueTable } from '#app/features/marking/components/queue-table.tsx';
import { SaidNotice } from '#app/features/marking/components/said-notice.tsx';
import { listMarkers } from '#app/features/marking/hand-over.server.ts';
import { listUndecided } from '#app/features/marking/late-answers.server.ts';
import { listMarkerRows } from '#app/features/marking/marker-rows.server.ts';
import { loadQueue } from '#app/features/marking/queue.server.ts';
import { mayDecide } from '#app/features/marking/exports.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** What waits to be marked, and who has how much of it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const texts = pageTexts(await args.context.locale(), 'marking');
  const asked = new URL(args.request.url).searchParams;
  const markers = await listMarkers(ctx);
  return {
    ...{ title: texts.marking.title, texts },
    queue: await loadQueue(ctx),
    rows: await listMarkerRows(ctx),
    markers: markers.map(({ id, name }) => ({ id, name })),
    mayDecide: mayDecide(ctx.actor),
    late: (await listUndecided(ctx)).length,
    ...{ refused: asked.get('refused'), handed: Number(asked.get('handed') ?? 0) },
  };
}

function Marking() {
  const t = useTranslations();
  const { queue, rows, markers, refused, handed, ...rest } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.home'), to: '/learn' }]} />
      <h1>{t('marking.title')}</h1>
      <p>{t('marking.lead')}</p>
      <SaidNotice refused={refused} handed={handed} />
      {queue.length === 0 ? <p>{t('marking.none')}</p> : <QueueTable rows={queue} />}
      {rows.length === 0 ? null : (
        <>
          <h2>{t('marking.markers')}</h2>
          <MarkersTable rows={rows} markers={markers} mayDecide={rest.mayDecide} />
        </>
      )}
      <p>
        <Link to="/teach/marking/late" document>
          {t('marking.late.link', { count: rest.late })}
        </Link>
      </p>
      <p>
        <Link to="/teach/marking/comments">{t('marking.comments.bankLink')}</Link>
      </p>
    </Page>
  );
}

export default withPageTexts(Marking);
