import type { ActionFunctionArgs } from '@remix-run/node';
import { saveReading } from '#app/features/accounts/save-settings.server.ts';
import { readingSchema } from '#app/features/accounts/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { safeReturnTo } from '#app/platform/http/return-to.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Keeps reading aids: as JSON from an open page, or as a form that comes back to its page. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    await saveReading(ctx, await readJson(request, readingSchema));
    return new Response(null, { status: 204 });
  }
  const { romaji, ...fields } = await readForm(request);
  const parsed = readingSchema.safeParse({
    ...fields,
    ...(romaji === undefined ? {} : { romaji: romaji === 'on' }),
  });
  if (!parsed.success) throw new AppError('unprocessable');
  await saveReading(ctx, parsed.data);
  return seeOther(safeReturnTo(new URL(request.url).searchParams.get('returnTo')));
}
