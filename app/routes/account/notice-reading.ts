import type { ActionFunctionArgs } from '@remix-run/node';
import { readNotice } from '#app/features/notifications/read-notice.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Opens a notice: says that it was read, and leads to what it is about. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const noticeId = params.notice ?? '';
  const { link } = await readNotice(commandContext(context, actor), { noticeId });
  return seeOther(link ?? `/notices/${noticeId}`);
}
