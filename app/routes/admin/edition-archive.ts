import type { ActionFunctionArgs } from '@remix-run/node';
import { archiveEdition } from '#app/features/enrolments/publish-edition.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Closes the books on an edition. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const editionId = params.edition ?? '';
  const result = await archiveEdition(commandContext(context, actor), { editionId });
  const outcome = result.ok ? 'done=archived' : `refused=${result.reason}`;
  return seeOther(`/admin/editions/${editionId}?${outcome}`);
}
