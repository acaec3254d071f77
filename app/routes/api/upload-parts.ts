import { data, type ActionFunctionArgs } from '@remix-run/node';
import { addPart } from '#app/features/quizzes/uploads/add-part.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

const STATUS = { place: 409, malformed: 422, type: 415 } as const;

/** Adds the bytes that follow to an upload; acknowledged once they are durable. See docs/http.md. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const place = Number(new URL(request.url).searchParams.get('place') ?? NaN);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const input = { uploadId: params.upload ?? '', place, bytes };
  const result = await addPart(commandContext(context, actor), input);
  const { ok: _, ...told } = result;
  return data(told, { status: result.ok ? 200 : STATUS[result.reason] });
}
