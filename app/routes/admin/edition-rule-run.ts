import type { ActionFunctionArgs } from '@remix-run/node';
import { runRule } from '#app/features/enrolments/run-rule.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Enrols at once whom the rule of an edition means. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const editionId = params.edition ?? '';
  const { enrolled, waiting } = await runRule(commandContext(context, actor), { editionId });
  const outcome = `done=ran&enrolled=${enrolled}&waiting=${waiting}`;
  return seeOther(`/admin/editions/${editionId}?${outcome}`);
}
