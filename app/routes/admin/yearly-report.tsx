import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ReportTable } from '#app/features/oversight/components/report-table.tsx';
import { CALENDARS, REPORT_GROUPINGS, spanOfYear } from '#app/features/oversight/report-year.ts';
import { readReportQuery } from '#app/features/oversight/schema.ts';
import { loadYearlyReport } from '#app/features/oversight/yearly-report.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { Button, Crumbs, DateTime, Day, Field, LinkButton, Page, Select } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

/** What became of the enrolments of a fiscal or JET year, for the actor's people. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const asked = readReportQuery(new URL(request.url).searchParams, ctx.now);
  const span = spanOfYear(asked.calendar, asked.year);
  return {
    title: await pageTitle(context, (t) => t('work.report.title')),
    ...{ asked, span, now: ctx.now.toISOString(), isRunning: japanDay(ctx.now) < span.to },
    figures: await loadYearlyReport(ctx, { by: asked.by, span }),
  };
}

export default function YearlyReport() {
  const t = useTranslations('work.report');
  const { asked, span, now, isRunning, figures } = useLoaderData<typeof loader>();
  const { calendar, by } = asked;
  const year = `${asked.year}`;
  const query = new URLSearchParams({ calendar, year, by });
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('home'), to: '/admin' }]} />
      <h1>{t('title')}</h1>
      <Choices />
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
      <p className="no-print">
        <LinkButton to={`/admin/reports/file?${query}&format=xlsx`} document>
          {t('xlsx')}
        </LinkButton>{' '}
        <LinkButton to={`/admin/reports/file?${query}&format=csv`} document>
          {t('csv')}
        </LinkButton>
      </p>
    </Page>
  );
}

function Choices() {
  const t = useTranslations('work.report');
  const { asked } = useLoaderData<typeof loader>();
  const years = Array.from({ length: 10 }, (_, back) => asked.running - back);
  return (
    <Form className="filters" method="get">
      <Field name="calendar" label={t('calendar')}>
        <Select defaultValue={asked.calendar}>
          {CALENDARS.map((calendar) => (
            <option key={calendar} value={calendar}>
              {t(`calendars.${calendar}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="year" label={t('year')}>
        <Select defaultValue={String(asked.year)}>
          {[...new Set([...years, asked.year])].map((year) => (
            <option key={year} value={year}>
              {t('yearName', { year: `${year}` })}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="by" label={t('groupBy')}>
        <Select defaultValue={asked.by}>
          {REPORT_GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {t(`by.${by}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}
