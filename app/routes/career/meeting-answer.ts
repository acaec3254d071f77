import type { ActionFunctionArgs } from '@remix-run/node';
import { answerMeeting } from '#app/features/meetings/answer-meeting.server.ts';
import { readAnswer } from '#app/features/meetings/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['POST'] };

/** Accepts or declines one meeting of the actor's own. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const answer = readAnswer((await readForm(request)).answer);
  if (!answer) throw new AppError('bad-request', 'no such answer');
  const ctx = commandContext(context, actor);
  const answered = await answerMeeting(ctx, { meetingId: params.meeting ?? '', answer });
  const outcome = answered.ok ? answer : answered.reason;
  return seeOther(`/career/fairs/${params.fair ?? ''}/meetings?outcome=${outcome}`);
}
