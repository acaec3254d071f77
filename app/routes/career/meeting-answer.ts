import type { ActionFunctionArgs } from '@remix-run/node';
import { answerMeeting } from '#app/features/meetings/answer-meeting.server.ts';
import { readAnswer } from '#app/features/meetings/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['POST'] };

/** Accepts or declines one meeting of the actor's own. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const answer = readAnswer((await readForm(args.request)).answer);
  if (!answer) throw new AppError('bad-request', 'no such answer');
  const answered = await answerMeeting(ctx, { meetingId: args.params.meeting ?? '', answer });
  const outcome = answered.ok ? answer : answered.reason;
  return seeOther(`/career/fairs/${args.params.fair ?? ''}/meetings?outcome=${outcome}`);
}
