import type { ActionFunctionArgs } from '@remix-run/node';
import { makeResultsFile } from '#app/features/insight/results-file.server.ts';
import { readResultsQuery } from '#app/features/insight/schema.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { resultsReader } from './insight-reader.server.ts';

export const handle = { methods: ['POST'] };

/** Results for a spreadsheet: names leave the site, so they are asked for by a form and written down. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, courseSlug, quizSlug } = await resultsReader(asked);
  const form = await readForm(asked.request);
  const file = await makeResultsFile(ctx, {
    ...{ courseSlug, quizSlug, ...readResultsQuery(new URLSearchParams(form)) },
    format: form.format === 'csv' ? 'csv' : 'xlsx',
    locale: await asked.context.locale(),
  });
  return attachment(file, 'results');
}
