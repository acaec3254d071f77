import { data, type ActionFunctionArgs } from '@remix-run/node';
import { answerRequestSchema } from '#app/features/quizzes/schema.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

const STATUS = {
  'unknown-question': 422,
  'malformed-answer': 422,
  'upload-missing': 422,
  closed: 409,
  'sequence-taken': 409,
} as const;

/** Stores one answer; the receipt is sent only once it is durable. See docs/http.md. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const input = await readJson(request, answerRequestSchema);
  const attemptId = params.attempt ?? '';
  const result = await saveAnswer(commandContext(context, actor), { attemptId, ...input });
  if (result.ok) return data(result.receipt, { status: 201 });
  const { ok: _, ...refusal } = result;
  return data(refusal, { status: STATUS[result.reason] });
}
