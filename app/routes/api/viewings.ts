import { data, type ActionFunctionArgs } from '@remix-run/node';
import { reportPlayed } from '#app/features/videos/report-played.server.ts';
import { reportSchema } from '#app/features/videos/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

const STATUS = { beyond: 422, expired: 409, over: 409, 'faster-than-clock': 409 } as const;

/** Takes what was played of a video. See docs/http.md. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const input = await readJson(request, reportSchema);
  const result = await reportPlayed(commandContext(context, actor), input);
  if (result.ok) return data(result.told, { status: 200 });
  return data({ reason: result.reason }, { status: STATUS[result.reason] });
}
