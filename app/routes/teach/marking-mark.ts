import type { ActionFunctionArgs } from '@remix-run/node';
import { markItem } from '#app/features/marking/settle-item.server.ts';
import { onward, readMark, requireMarker } from './marker.server.ts';

/** Marks an answer and goes on to the next. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const { mark } = await readMark(args);
  return onward(ctx, mark, await markItem(ctx, mark));
}
