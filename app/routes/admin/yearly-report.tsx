import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ReportChoices } from '#app/features/oversight/components/report-choices.tsx';
import { ReportTable } from '#app/features/oversight/components/report-table.tsx';
import { readReportQuery } from '#app/features/oversight/schema.ts';
import { loadYearlyReport } from '#app/features/oversight/yearly-report.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { Crumbs, DateTime, Day, LinkButton, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

/** What became of the enrolments of a fiscal or JET year, for the actor's people. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const asked = readReportQuery(new URL(request.url).searchParams, japanDay(ctx.now));
  const { span } = asked;
  return {
    title: await pageTitle(context, (t) => t('work.report.title')),
    ...{ asked, now: ctx.now.toISOString(), isRunning: japanDay(ctx.now) < span.to },
    figures: await loadYearlyReport(ctx, { by: asked.by, span }),
  };
}

export default function YearlyReport() {
  const t = useTranslations('work.report');
  const { asked, now, isRunning, figures } = useLoaderData<typeof loader>();
  const { calendar, by, span } = asked;
  const year = `${asked.year}`;
  const query = new URLSearchParams({ calendar, year, by });
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('home'), to: '/admin' }]} />
      <h1>{t('title')}</h1>
      <ReportChoices asked={asked} />
      <h2>{t(`heading.${calendar}`, { year })}</h2>
      <p>
        {t.rich('span', {
          from: () => <Day day={span.from} />,
          to: () => <Day day={addDays(span.to, -1)} />,
        })}{' '}
        {isRunning ? t.rich('asOf', { now: () => <DateTime instant={now} time /> }) : null}
      </p>
      {calendar === 'jet' ? <p>{t('jetYear')}</p> : null}
      <ReportTable by={by} figures={figures} />
      <p className="no-print">{t('meaning')}</p>
      <div className="actions no-print">
        <LinkButton to={`/admin/reports/file?${query}&format=xlsx`} document>
          {t('xlsx')}
        </LinkButton>
        <LinkButton to={`/admin/reports/file?${query}&format=csv`} document>
          {t('csv')}
        </LinkButton>
      </div>
    </Page>
  );
}
