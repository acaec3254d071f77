import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadOwnRow } from '#app/features/meetings/own-row.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The actor's own row of the market, as a file: nobody else's. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const { own, fair } = await loadOwnRow(commandContext(context, actor), params.fair ?? '');
  if (!own) throw new AppError('not-found');
  const bytes = new TextEncoder().encode(`${JSON.stringify(own, null, 2)}\n`);
  return attachment({ name: `row-${fair.slug}.json`, type: 'application/json', bytes }, 'row');
}
