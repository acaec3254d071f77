import type { ActionFunctionArgs } from '@remix-run/node';
import { closeThread } from '#app/features/messages/close-thread.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Takes no more messages in a thread; DELETE takes them again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const closes = args.request.method === 'POST';
  const threadId = args.params.thread ?? '';
  await closeThread(ctx, { side: 'participant', threadId, closes });
  return seeOther(`/career/messages/${threadId}?said=${closes ? 'closed' : 'reopened'}`);
}
