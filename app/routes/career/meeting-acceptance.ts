import type { ActionFunctionArgs } from '@remix-run/node';
import { acceptMeetings } from '#app/features/meetings/answer-meeting.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['POST'] };

/** Accepts all meetings of the actor's at a fair that wait for an answer. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  const { accepted } = await acceptMeetings(ctx, slug);
  const outcome = accepted > 0 ? 'accepted' : 'over';
  return seeOther(`/career/fairs/${slug}/meetings?outcome=${outcome}`);
}
