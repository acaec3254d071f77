import type { LoaderFunctionArgs } from '@remix-run/node';
import { takeArchive } from '#app/features/privacy/own-archives.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The actor's own archive, as a file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const input = { archiveId: params.archive ?? '' };
  const bytes = await takeArchive(commandContext(context, actor), input);
  return attachment({ name: 'kakehashi.zip', type: 'application/zip', bytes }, 'kakehashi');
}
