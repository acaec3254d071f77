import type { ActionFunctionArgs } from '@remix-run/node';
import { drawLottery } from '#app/features/enrolments/draw-lottery.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Draws an edition's lottery. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const editionId = params.edition ?? '';
  const result = await drawLottery(commandContext(context, actor), { editionId });
  const page = `/admin/editions/${editionId}`;
  if (!result.ok) return seeOther(`${page}?refused=${result.reason}`);
  return seeOther(`${page}?done=drawn&enrolled=${result.enrolled}&waiting=${result.waiting}`);
}
