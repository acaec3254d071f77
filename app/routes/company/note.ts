import type { ActionFunctionArgs } from '@remix-run/node';
import { changeNote, removeNote } from '#app/features/candidates/notes.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireTeam } from './team.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Changes a note of one's own, or takes it away. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, cardId, back } = await requireTeam(asked);
  const noteId = asked.params.note ?? '';
  if (asked.request.method === 'DELETE') {
    await removeNote(ctx, reader, { cardId, noteId });
    return seeOther(back('note-removed'));
  }
  const { body = '' } = await readForm(asked.request);
  const kept = await changeNote(ctx, reader, { cardId, noteId, body });
  return seeOther(back(kept.ok ? 'note-kept' : kept.reason));
}
