import type { ActionFunctionArgs } from '@remix-run/node';
import { undoExtension } from '#app/features/enrolments/undo-extension.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes an extension back. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  await undoExtension(commandContext(context, actor), { extensionId: params.extension ?? '' });
  return seeOther('/admin/extensions');
}
