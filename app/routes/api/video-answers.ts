import { data, type ActionFunctionArgs } from '@remix-run/node';
import { answerVideo } from '#app/features/videos/answer-video.server.ts';
import { videoAnswerSchema } from '#app/features/videos/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

const STATUS = { 'unknown-question': 422, 'malformed-answer': 422, over: 409 } as const;

/** Takes an answer to a question in a video and says what is said of it. See docs/http.md. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const { course, item, video, question, clientId, answer } = await readJson(
    request,
    videoAnswerSchema,
  );
  const result = await answerVideo(commandContext(context, actor), {
    ...{ courseSlug: course, itemSlug: item, videoId: video, questionId: question, clientId },
    answer: { value: answer },
  });
  if (!result.ok) return data({ reason: result.reason }, { status: STATUS[result.reason] });
  const { feedback, told } = result;
  return data({ feedback, told }, { status: 200 });
}
