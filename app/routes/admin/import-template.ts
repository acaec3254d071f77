import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeTemplate } from '#app/features/imports/template-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** A file with the headings only. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const file = makeTemplate(commandContext(context, actor), { file: params.file ?? '' });
  return attachment(file, 'template');
}
