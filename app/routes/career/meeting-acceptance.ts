import type { ActionFunctionArgs } from '@remix-run/node';
import { acceptMeetings } from '#app/features/meetings/answer-meeting.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['POST'] };

/** Accepts all meetings of the actor's at a fair that wait for an answer. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const slug = params.fair ?? '';
  const { accepted } = await acceptMeetings(commandContext(context, actor), slug);
  const outcome = accepted > 0 ? 'accepted' : 'over';
  return seeOther(`/career/fairs/${slug}/meetings?outcome=${outcome}`);
}
