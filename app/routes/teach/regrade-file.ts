import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeRegradeFile } from '#app/features/regrading/regrade-file.server.ts';
import { readPreviewQuery } from '#app/features/regrading/schema.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireMarker } from './marker.server.ts';

/** Whose results would change, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const { searchParams } = new URL(args.request.url);
  const file = await makeRegradeFile(ctx, {
    ...readPreviewQuery(searchParams),
    format: searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    locale: await args.context.locale(),
  });
  return attachment(file, 'regrade');
}
