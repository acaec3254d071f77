import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadOwnRow } from '#app/features/meetings/own-row.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireOwner } from './participant.server.ts';

/** The actor's own row of the market, as a file: nobody else's. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const { own, fair } = await loadOwnRow(ctx, args.params.fair ?? '');
  if (!own) throw new AppError('not-found');
  const bytes = new TextEncoder().encode(`${JSON.stringify(own, null, 2)}\n`);
  return attachment({ name: `row-${fair.slug}.json`, type: 'application/json', bytes }, 'row');
}
