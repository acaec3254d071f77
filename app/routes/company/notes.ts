import type { ActionFunctionArgs } from '@remix-run/node';
import { writeNote } from '#app/features/candidates/notes.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireTeam } from './team.server.ts';

export const handle = { methods: ['POST'] };

/** Writes a note on a card for the team. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, cardId, back } = await requireTeam(asked);
  const { body = '' } = await readForm(asked.request);
  const kept = await writeNote(ctx, reader, { cardId, body });
  return seeOther(back(kept.ok ? 'note-kept' : kept.reason));
}
