import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeReportFile } from '#app/features/oversight/report-file.server.ts';
import { readReportQuery } from '#app/features/oversight/schema.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { requireOverseer } from './overseer.server.ts';

/** The report of a year for a spreadsheet. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const { searchParams } = new URL(request.url);
  const format = searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const asked = readReportQuery(searchParams, japanDay(ctx.now));
  const file = await makeReportFile(ctx, { ...asked, format, locale: await context.locale() });
  return attachment(file, `report-${asked.calendar}-${asked.year}`);
}
