import type { ActionFunctionArgs } from '@remix-run/node';
import { returnItem } from '#app/features/marking/settle-item.server.ts';
import { onward, readMark, requireMarker, sayWritten } from './marker.server.ts';

/** Gives an answer back to be done again and goes on to the next. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const read = await readMark(args);
  const { mark } = read;
  const back = await sayWritten(ctx, read);
  return back ?? onward(ctx, mark, await returnItem(ctx, mark));
}
