import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadRecord } from '#app/features/meetings/record.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The record of the version that was worked out from everybody's wishes, as `fair:check` reads it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const { fair, versions } = await loadRecord(ctx, params.fair ?? '');
  const matched = versions.find(({ basis }) => basis === 'matched');
  if (!matched) throw new AppError('not-found');
  const bytes = new TextEncoder().encode(`${JSON.stringify(matched.record, null, 2)}\n`);
  const name = `record-${fair.slug}.json`;
  return attachment({ name, type: 'application/json', bytes }, 'record');
}
