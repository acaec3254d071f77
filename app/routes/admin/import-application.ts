import type { ActionFunctionArgs } from '@remix-run/node';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Has an import applied; its page shows how far that is, or why it did not come to it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const importId = params.import ?? '';
  await applyImport(commandContext(context, actor), { importId });
  return seeOther(`/admin/imports/${importId}`);
}
