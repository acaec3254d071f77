import type { LoaderFunctionArgs } from '@remix-run/node';
import { findMarkedUpload } from '#app/features/marking/find-marked-upload.server.ts';
import { findOwnUpload, readUpload } from '#app/features/quizzes/uploads/read-upload.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { bytesOf } from '#app/platform/http/ranges.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** A recording or a file, for whoever handed it in and whoever marks it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const id = params.upload ?? '';
  const upload = (await findOwnUpload(ctx, id)) ?? (await findMarkedUpload(ctx, id));
  if (!upload) throw new AppError('not-found');
  const file = { type: upload.mediaType, size: upload.byteSize, name: upload.name };
  return bytesOf(request, file, (range) => readUpload(ctx.db, upload, range));
}
