import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeInsightFile } from '#app/features/insight/insight-file.server.ts';
import { readInsightQuery } from '#app/features/insight/schema.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { insightReader } from './insight-reader.server.ts';

/** The figures of a quiz's questions for a spreadsheet. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, courseSlug, quizSlug } = await insightReader(asked);
  const { searchParams } = new URL(asked.request.url);
  const file = await makeInsightFile(ctx, {
    ...{ courseSlug, quizSlug, ...readInsightQuery(searchParams) },
    format: searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    locale: await asked.context.locale(),
  });
  return attachment(file, 'insight');
}
