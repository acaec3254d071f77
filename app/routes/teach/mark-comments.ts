import type { ActionFunctionArgs } from '@remix-run/node';
import { removeComment } from '#app/features/marking/comments.server.ts';
import { keepDraft } from '#app/features/marking/settle-item.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { readMark, requireMarker, sayComment } from './marker.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Says something of an answer, or takes it back; what else the form holds is kept. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const itemId = args.params.item ?? '';
  const here = `/teach/marking/${itemId}`;
  const { mark, fields } = await readMark(args);
  await keepDraft(ctx, mark);
  if (args.request.method === 'DELETE') {
    const commentId = new URL(args.request.url).searchParams.get('comment') ?? '';
    await removeComment(ctx, { itemId, commentId });
    return seeOther(`${here}#comments`);
  }
  return (await sayComment(ctx, { mark, fields })) ?? seeOther(`${here}#comments`);
}
