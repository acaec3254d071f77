import type { ActionFunctionArgs } from '@remix-run/node';
import { putBack } from '#app/features/marking/take-item.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireMarker } from './marker.server.ts';

export const handle = { methods: ['DELETE'] };

/** Puts an answer back into the queue. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  await putBack(ctx, { itemId: args.params.item ?? '' });
  return seeOther('/teach/marking');
}
