import type { ActionFunctionArgs } from '@remix-run/node';
import { recallSchema, recordRecall } from '#app/features/progress/record-recall.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Records whether a warm-up word was known. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  await recordRecall(commandContext(context, actor), await readJson(request, recallSchema));
  return new Response(null, { status: 204 });
}
