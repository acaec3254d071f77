import type { ActionFunctionArgs } from '@remix-run/node';
import { addComment, removeComment } from '#app/features/marking/comments.server.ts';
import { commentSchema } from '#app/features/marking/schema.ts';
import { keepDraft } from '#app/features/marking/settle-item.server.ts';
import { parseFields } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { readMark, requireMarker } from './marker.server.ts';

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
  const parsed = parseFields(commentSchema, fields);
  if (!parsed.ok)
    return seeOther(`${here}?refused=${parsed.faults.time ? 'time' : 'comment'}#comments`);
  const result = await addComment(ctx, { itemId, ...parsed.value });
  return seeOther(result.ok ? `${here}#comments` : `${here}?refused=${result.reason}#comments`);
}
