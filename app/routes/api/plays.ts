import { data, type ActionFunctionArgs } from '@remix-run/node';
import { recordPlay } from '#app/features/quizzes/record-play.server.ts';
import { playRequestSchema } from '#app/features/quizzes/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

const STATUS = { 'unknown-place': 422, closed: 409 } as const;

/** Keeps how often a sound was played in an attempt. See docs/http.md. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const input = await readJson(request, playRequestSchema);
  const attemptId = params.attempt ?? '';
  const result = await recordPlay(commandContext(context, actor), { attemptId, ...input });
  if (result.ok) return data({ plays: result.plays }, { status: 200 });
  return data({ reason: result.reason }, { status: STATUS[result.reason] });
}
