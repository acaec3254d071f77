import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawDocument } from '#app/features/resumes/withdraw-document.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes back a document that the actor sent. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  await withdrawDocument(ctx, { id: args.params.sent ?? '' });
  return seeOther('/career/documents/sending?done=withdrawn');
}
