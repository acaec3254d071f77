import type { ActionFunctionArgs } from '@remix-run/node';
import { addTag, removeTag } from '#app/features/candidates/tags.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireTeam } from './team.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Puts a tag of the team on a card, or takes it off. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, cardId, back } = await requireTeam(asked);
  const { tag = '' } = await readForm(asked.request);
  if (asked.request.method === 'DELETE') {
    await removeTag(ctx, reader, { cardId, tag });
    return seeOther(back('tag-removed'));
  }
  const added = await addTag(ctx, reader, { cardId, tag });
  return seeOther(back(added.ok ? 'tag-added' : added.reason));
}
