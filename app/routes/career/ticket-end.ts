import type { ActionFunctionArgs } from '@remix-run/node';
import { leaveQueue } from '#app/features/meetings/fair-day/leave-queue.server.ts';
import { requireOwnCard } from '#app/features/meetings/fair-day/own-card.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['DELETE'] };

/** Gives a ticket back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const { fair, card } = await requireOwnCard(ctx, args.params.fair ?? '');
  await leaveQueue(ctx, { card, ticketId: args.params.ticket ?? '' });
  return seeOther(`/career/fairs/${fair.slug}/day?said=left`);
}
