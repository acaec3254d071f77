import type { ActionFunctionArgs } from '@remix-run/node';
import { keepDraft } from '#app/features/marking/settle-item.server.ts';
import { onward, readMark, requireMarker, sayWritten } from './marker.server.ts';

/** Keeps what a marker has come to. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const read = await readMark(args);
  const { mark } = read;
  const back = await sayWritten(ctx, read);
  return back ?? onward(ctx, mark, await keepDraft(ctx, mark));
}
