import { data, type ActionFunctionArgs } from '@remix-run/node';
import { uploadRequestSchema } from '#app/features/quizzes/schema.ts';
import { beginUpload } from '#app/features/quizzes/uploads/begin-upload.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

const STATUS = {
  ...{ 'unknown-question': 422, type: 415, 'too-large': 413 },
  ...{ closed: 409, 'too-many': 409, 'id-taken': 409 },
} as const;

/** Makes room for a recording or a file, or tells how much of it has come. See docs/http.md. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const input = await readJson(request, uploadRequestSchema);
  const attemptId = params.attempt ?? '';
  const result = await beginUpload(commandContext(context, actor), { attemptId, ...input });
  if (result.ok) return data({ received: result.received }, { status: 201 });
  return data({ reason: result.reason }, { status: STATUS[result.reason] });
}
