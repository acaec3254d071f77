import type { ActionFunctionArgs } from '@remix-run/node';
import { keepPlace, placeSchema } from '#app/features/progress/keep-place.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Keeps where a reader stopped in a lesson. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  await keepPlace(commandContext(context, actor), await readJson(request, placeSchema));
  return new Response(null, { status: 204 });
}
