import type { ActionFunctionArgs } from '@remix-run/node';
import { keepDraft } from '#app/features/marking/settle-item.server.ts';
import { putBack } from '#app/features/marking/take-item.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { readMark, requireMarker, sayWritten } from './marker.server.ts';

export const handle = { methods: ['DELETE'] };

/** Puts an answer back into the queue, with what its form holds. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const read = await readMark(args);
  const back = await sayWritten(ctx, read);
  if (back) return back;
  const { itemId } = read.mark;
  const kept = await keepDraft(ctx, read.mark);
  if (!kept.ok) return seeOther(`/teach/marking/${itemId}?refused=${kept.reason}`);
  await putBack(ctx, { itemId });
  return seeOther('/teach/marking');
}
