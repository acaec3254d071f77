import type { ActionFunctionArgs } from '@remix-run/node';
import { keepDraft } from '#app/features/marking/settle-item.server.ts';
import { onward, readMark, requireMarker } from './marker.server.ts';

/** Keeps what a marker has come to. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const { mark } = await readMark(args);
  return onward(ctx, mark, await keepDraft(ctx, mark));
}
