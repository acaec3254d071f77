import type { ActionFunctionArgs } from '@remix-run/node';
import { callTicket } from '#app/features/meetings/fair-day/call-ticket.server.ts';
import { endTicket } from '#app/features/meetings/fair-day/end-ticket.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { backToBooth } from './booth.server.ts';
import { requireFairReader } from './reader.server.ts';

export const handle = { methods: ['POST'] };

const ENDS = { service: 'served', absence: 'skipped' } as const;

/** Calls the holder of a ticket to a table, or ends what was called. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, fair } = await requireFairReader(asked);
  const { ticket: ticketId = '', act } = asked.params;
  if (act === 'service' || act === 'absence') {
    return backToBooth(fair, await endTicket(ctx, { reader, ticketId, as: ENDS[act] }));
  }
  if (act !== 'call') throw new AppError('not-found');
  const { table = '' } = await readForm(asked.request);
  const tableNo = /^\d{1,2}$/u.test(table) ? Number(table) : NaN;
  const { companyId } = reader;
  return backToBooth(fair, await callTicket(ctx, { fair, companyId, ticketId, tableNo }));
}
