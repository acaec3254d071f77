import type { ActionFunctionArgs } from '@remix-run/node';
import { readAllNotices } from '#app/features/notifications/read-notice.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Says that all notices up to the newest on the page were read. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const { seen = '' } = await readForm(request);
  await readAllNotices(commandContext(context, actor), { seen });
  return seeOther('/notices');
}
