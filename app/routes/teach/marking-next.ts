import type { ActionFunctionArgs } from '@remix-run/node';
import { takeNext } from '#app/features/marking/take-item.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireMarker } from './marker.server.ts';

/** Takes the next answer to a question. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const { course, quiz, question } = await readForm(args.request);
  if (!isUuid(course) || !quiz || !question)
    throw new AppError('unprocessable', 'no such question');
  const next = await takeNext(ctx, { courseId: course, itemSlug: quiz, questionId: question });
  return seeOther(next ? `/teach/marking/${next}` : '/teach/marking');
}
