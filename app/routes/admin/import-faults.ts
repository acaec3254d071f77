import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeFaultFile } from '#app/features/imports/fault-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The rows that stay out, as a file to repair. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const input = { importId: params.import ?? '', locale: await context.locale() };
  return attachment(await makeFaultFile(ctx, input), 'to-repair');
}
