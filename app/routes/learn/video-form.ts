import type { ActionFunctionArgs } from '@remix-run/node';
import { takeVideoForm } from '#app/features/videos/take-form.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Takes a form of a video: an answer to one of its questions, or that its text was read. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const fields = await readForm(request);
  const { course = '', item = '' } = params;
  const place = { courseSlug: course, itemSlug: item, videoId: fields.video ?? '' };
  const result = await takeVideoForm(commandContext(context, actor), place, fields);
  const here = `/learn/${course}/${item}`;
  if (result.ok) return seeOther(`${here}#video-${place.videoId}`);
  if (result.reason === 'over') return seeOther(`${here}?video=over#video-${place.videoId}`);
  const unanswered = new URLSearchParams({ unanswered: result.questionId }).toString();
  return seeOther(`${here}?${unanswered}#video-${place.videoId}`);
}
