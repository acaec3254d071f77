import type { ActionFunctionArgs } from '@remix-run/node';
import { makeCompletionFile } from '#app/features/oversight/completion-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireOverseer } from './overseer.server.ts';

export const handle = { methods: ['POST'] };

/** Completion of an edition for a spreadsheet: names leave the site, so it is asked for by a form and written down. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const { format } = await readForm(request);
  const editionId = params.edition ?? '';
  const locale = await context.locale();
  const file = await makeCompletionFile(ctx, {
    ...{ editionId, locale },
    format: format === 'csv' ? 'csv' : 'xlsx',
  });
  return attachment(file, 'completion');
}
